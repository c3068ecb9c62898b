import type { Actor } from '~/domains/accounts/model'
import { type PlaceForFile, placeForFile } from '~/domains/casework/uploads.server'
import { placeForCertificate } from '~/domains/ladder/outside-handing-in.server'
import type { World } from '~/platform/world.server'

export interface OpenPlace {
  ok: true
  limitBytes: number
  /** The form asks for more than the file, in fields that come before it. */
  hasFields?: true
}

/** Why somebody may bring no file there now. */
export type Turned = Exclude<PlaceForFile, { ok: true }>

/** Says before a byte is read whether someone may bring a file to this address, and how large. */
type AskPlace = (world: World, actor: Actor, address: URL) => OpenPlace | Turned

const places: ReadonlyArray<readonly [RegExp, AskPlace]> = [
  [/^\/(es|en)\/submissions\/[^/]+\/files$/, placeInTask],
  [/^\/(es|en)\/me\/certificates\/outside$/, placeOfPaper],
]

/** Who is to be asked about files brought to this address; undefined where none are taken. */
export function uploadPlaceAt(pathname: string): AskPlace | undefined {
  return places.find(([at]) => at.test(pathname))?.[1]
}

function placeInTask(world: World, actor: Actor, { pathname, searchParams }: URL) {
  const [, , , submissionId = ''] = pathname.split('/')
  return placeForFile(world, actor, submissionId, searchParams.get('task') ?? '')
}

function placeOfPaper(world: World, actor: Actor): OpenPlace | Turned {
  const place = placeForCertificate(world, actor.id)
  return place.ok ? { ...place, hasFields: true } : place
}
