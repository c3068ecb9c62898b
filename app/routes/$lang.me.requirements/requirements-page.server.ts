import type { Permit } from '~/domains/accounts/permissions'
import { catalogue } from '~/domains/content/content.server'
import { placeOf } from '~/domains/ladder/ladder.server'
import { requirementsOf, type Stated } from '~/domains/ladder/requirements.server'
import { type Said, statementKinds } from '~/domains/ladder/statement'
import { newClientWord } from '~/http/client-word.server'
import { conditionsView } from '~/http/ladder/path/conditions'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

export type RequirementsPage = ReturnType<typeof requirementsPage>

/** The form that the address asks for: a new statement of a kind, or one's own to be changed. */
export interface OpenForm {
  kind: Said['kind']
  said: Said | null
  /** Empty for a new one. */
  replaces: string
  /** It loses its answer when it is changed. */
  isAnswered: boolean
  client: string
}

/** What the target asks besides competencies, what the reader states, and the form that is open. */
export function requirementsPage(world: World, { actor }: Permit<'learn'>, asked: URLSearchParams, locale: Locale) {
  const { target } = placeOf(world, actor.id)
  const { conditions, statements } = requirementsOf(world, actor.id, target)
  return {
    target: target && { id: target.id, name: target.name[locale] },
    ...conditionsView(catalogue(world), conditions, locale),
    statements,
    form: openForm(world, statements, asked),
  }
}

function openForm(world: World, statements: readonly Stated[], asked: URLSearchParams): OpenForm | null {
  const client = newClientWord(world)
  const own = statements.find(({ id }) => id === asked.get('change'))
  if (own) {
    const { id: replaces, said, answer } = own
    return { kind: said.kind, said, replaces, isAnswered: answer !== null, client }
  }
  const kind = statementKinds.find((one) => one === asked.get('add'))
  return kind ? { kind, said: null, replaces: '', isAnswered: false, client } : null
}
