import type { Refused } from '~/domains/accounts/model'
import { findPerson } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import { catalogue, competency } from '~/domains/content/content.server'
import type { Title } from '~/domains/content/model'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { type Holding, holdingOf } from './holding'
import { placeOf } from './ladder.server'
import type { Piece } from './model'
import { recordOf } from './record.server'
import { piecesOfResult, type WithdrawalAct, type WithdrawnPiece } from './withdrawal'
import { mayWithdraw } from './withdrawals.server'

type Named<P> = P & { competencyName: Both }

/** A result as someone looks at it who may take it out or put it back. */
export interface WithdrawalView {
  /** What can be done with it; where some of it is out and some is not, what `competency` asks for. */
  act: WithdrawalAct['act']
  /** What that would reach. */
  pieces: Array<Named<Piece | WithdrawnPiece>>
  /** What doing it to all of them would change towards the title that they work towards; null without one. */
  effect: { title: Title; gained: Both[]; lost: Both[]; readiness: 'gained' | 'lost' | 'same' } | null
}

/** Refuses as `withdraw` and `restore` would. */
export function withdrawalView(
  world: World,
  { actor, subject }: Permit<'withdraw'>,
  { result, competency }: Pick<WithdrawalAct, 'result' | 'competency'>,
): { ok: true; view: WithdrawalView } | Refused<'forbidden' | 'not-found'> {
  const person = subject && findPerson(world, subject.personId)
  if (!person || person.leftAt) return { ok: false, reason: 'not-found' }
  const { pieces: standing, withdrawn } = recordOf(world, person.id)
  const whole = { result, competency: null }
  const [inside, outside] = [piecesOfResult(standing, whole), piecesOfResult(withdrawn, whole)]
  const isOut = inside.length === 0 || outside.some((piece) => piece.competency === competency)
  const pieces = isOut ? outside : inside
  if (pieces.length === 0) return { ok: false, reason: 'not-found' }
  const isTheirs = [...inside, ...outside].every((piece) => mayWithdraw(actor, subject, piece))
  if (!isTheirs) return { ok: false, reason: 'forbidden' }
  const after = isOut ? [...standing, ...pieces] : standing.filter((piece) => piece.result !== result)
  const { target } = placeOf(world, person.id)
  return {
    ok: true,
    view: {
      act: isOut ? 'restore' : 'withdraw',
      pieces: pieces.map((piece) => ({ ...piece, competencyName: nameOf(world, piece.competency) })),
      effect: target && effectOf(world, target, standing, after),
    },
  }
}

function effectOf(world: World, title: Title, before: readonly Piece[], after: readonly Piece[]) {
  const judge = (pieces: readonly Piece[]) =>
    holdingOf({ title, rule: catalogue(world).readiness }, pieces, world.now())
  const [now, then] = [judge(before), judge(after)]
  const only = (one: Holding, other: Holding) =>
    one.held.filter((id) => !other.held.includes(id)).map((id) => nameOf(world, id))
  const readiness: 'gained' | 'lost' | 'same' = now.ready === then.ready ? 'same' : then.ready ? 'gained' : 'lost'
  return { title, gained: only(then, now), lost: only(now, then), readiness }
}

function nameOf(world: World, id: string): Both {
  return competency(world, id)?.name ?? { es: id, en: id }
}
