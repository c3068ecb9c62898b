import { answerOutsideCertificate } from '~/domains/ladder/outside-answers.server'
import { enterCertificate, type Paper } from '~/domains/ladder/outside-handing-in.server'
import { newId } from '~/platform/ids.server'
import { beginArrival, keepArrived } from '~/platform/vault.server'
import type { World } from '~/platform/world.server'
import { inDays, worldOn } from './calendar'
import type { Organisation } from './organisation'
import { permitFor } from './permit'
import { randomOf } from './random'

const handedIn = [
  { recognised: 'hdi-csr', number: 'DEMO-2041', title: 'HDI-CSR' },
  { recognised: 'hdi-sctl', number: 'DEMO-2077', title: 'HDI-SCTL' },
]

/** Files for the certificates that demo people hand in: nothing but their name, marked as a sample. */
export async function keepDemoPapers(world: World): Promise<Paper[]> {
  const papers: Paper[] = []
  for (const { title } of handedIn) {
    const bytes = onePage(`${title} (demo)`)
    const arriving = await beginArrival(world.env, newId(world.now()), bytes.length)
    await arriving.write(bytes)
    const arrived = await arriving.end()
    await keepArrived(world.env, arrived.id)
    papers.push({ ...arrived, name: `${title}.pdf`, type: 'pdf' })
  }
  return papers
}

/** Two of those who have begun hand in what they hold already; the trainer has confirmed the first, the other waits. */
export function handInDemo(world: World, { agents, trainer }: Organisation, papers: readonly Paper[]): void {
  const begun = agents.filter(({ plan }) => plan.course !== 'not-begun' && plan.course !== 'newcomer')
  for (const [place, { recognised, number }] of handedIn.entries()) {
    const [actor, paper] = [begun[place]?.actor, papers[place]]
    if (!actor || !paper) continue
    const random = randomOf(`paper ${actor.email}`)
    const issued = inDays(world, -300 - place * 40)
    const form = { recognised, number, issued: issued.toISOString().slice(0, 10), expires: '' }
    const given = { ...form, client: `demo-paper-${place}` }
    const done = enterCertificate(worldOn(world, 110 + place, random), permitFor(actor, 'learn'), given, paper)
    if (!done.ok) throw new Error(`demo certificate of others: ${done.reason}`)
    if (place > 0) continue
    const certifier = permitFor(trainer, 'certify', { personId: actor.id, teamId: actor.teamId })
    const answer = { answer: 'confirmed' as const, words: '' }
    const answered = answerOutsideCertificate(worldOn(world, 113, random), certifier, done.id, answer)
    if (!answered.ok) throw new Error(`demo answer: ${answered.reason}`)
  }
}

/** A PDF of one page with one line of plain ASCII. */
function onePage(words: string): Buffer {
  const drawn = `BT /F1 28 Tf 60 300 Td (${words.replace(/[\\()]/g, '\\$&')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 420] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const starts = objects.map((object, place) => {
    const start = text.length
    text += `${place + 1} 0 obj\n${object}\nendobj\n`
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${starts.join('')}`
  return Buffer.from(`${text}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`)
}
