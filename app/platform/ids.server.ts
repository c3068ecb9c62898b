import { createHash, randomBytes } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new id: 26 lower-case letters and digits, sortable by the time given, 80 random bits (the ULID layout). */
export function newId(now: Date): string {
  let time = now.getTime()
  let head = ''
  for (let index = 0; index < 10; index++) {
    head = alphabet.charAt(time % 32) + head
    time = Math.floor(time / 32)
  }
  const tail = Array.from(randomBytes(16), (byte) => alphabet.charAt(byte % 32)).join('')
  return head + tail
}

/** A secret for a cookie or a link: 160 random bits, safe in an address. */
export function newSecret(): string {
  return randomBytes(20).toString('hex')
}

/** SHA-256 in hexadecimal: how secrets are kept and content is named. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
