import { createHash, randomBytes, randomFillSync } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new id: 26 lower-case letters and digits, sortable by the time given, 80 random bits (the ULID layout). */
export function newId(now: Date): string {
  let time = now.getTime()
  let head = ''
  for (let index = 0; index < 10; index++) {
    head = alphabet.charAt(time % 32) + head
    time = Math.floor(time / 32)
  }
  return head + newCode()
}

/** 16 lower-case letters and digits that read alike in no type: 80 random bits, short enough to be typed from paper. */
export function newCode(): string {
  let code = ''
  for (const byte of randomDrawn(16)) code += alphabet.charAt(byte % 32)
  return code
}

/** A word that nobody can know before it is used: 128 random bits, in base64. */
export function newNonce(): string {
  return randomDrawn(16).toString('base64')
}

const drawn = Buffer.alloc(4096)
let used = drawn.length

/** Bytes that are handed out once: drawn many at a time, for a draw takes longer than an id. */
function randomDrawn(count: number): Buffer {
  if (used + count > drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += count
  return drawn.subarray(used - count, used)
}

/** A secret for a cookie or a link: 160 random bits, safe in an address. */
export function newSecret(): string {
  return randomBytes(20).toString('hex')
}

/** SHA-256 in hexadecimal: how secrets are kept and content is named. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
