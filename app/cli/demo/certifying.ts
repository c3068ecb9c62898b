import { decideCertificate } from '~/domains/ladder/certificate-decisions.server'
import { askForCertificate, certificatesWithActs } from '~/domains/ladder/certificates.server'
import type { World } from '~/platform/world.server'
import { worldOn } from './calendar'
import { demoCourse } from './learning'
import type { Organisation } from './organisation'
import { permitFor } from './permit'
import { randomOf } from './random'

/** Whoever has completed the course has its certificate; of the last of them the trainer revoked it. */
export function certifyDemo(world: World, { agents, trainer }: Organisation): void {
  const random = randomOf('certificates')
  const holders = agents.flatMap(({ actor }) => {
    const wanted = { kind: 'course', contentId: demoCourse } as const
    const asked = askForCertificate(worldOn(world, 112, random), permitFor(actor, 'learn'), wanted)
    return asked.ok ? [{ actor, id: asked.id }] : []
  })
  const last = holders.length > 1 ? holders.at(-1) : undefined
  const act = last && certificatesWithActs(world, last.actor.id)[0]?.acts.at(-1)
  if (!last || !act) return
  const subject = { personId: last.actor.id, teamId: last.actor.teamId }
  const reason = 'La prueba final se hizo con ayuda de otra persona. La repite la semana que viene.'
  const decision = { act: 'revoked' as const, last: act.number, reason }
  const done = decideCertificate(worldOn(world, 117, random), permitFor(trainer, 'certify', subject), last.id, decision)
  if (!done.ok) throw new Error(`demo certificate: ${done.reason}`)
}
