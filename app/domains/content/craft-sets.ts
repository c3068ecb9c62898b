import type { Asked } from './checks/asked'
import type { Item } from './item-model'
import type { Manuscript } from './manuscript'

/** What is asked together, and looked at together. */
export interface CraftSet {
  id: string
  kind: 'test' | 'practice' | 'lessons'
  asked: Asked[]
  items: Item[]
}

/** Each test and practice set with what it may ask, items to try first and whole banks to draw from included; then the courses' checks. */
export function craftSets(
  { banks, quizzes }: Pick<Manuscript, 'banks' | 'quizzes'>,
  asked: readonly Asked[],
): CraftSet[] {
  const itemsAt = new Map(banks.flatMap(({ id, items }) => items.map(({ value }) => [`${id}/${value.id}`, value])))
  const ofQuizzes = quizzes.map(({ value: { id, mode, items, practice = [], draw } }): CraftSet => {
    const drawn = [...itemsAt.keys()].filter((place) => draw?.from.includes(place.split('/')[0] ?? ''))
    const places = new Set([...[...items, ...practice].map(({ bank, item }) => `${bank}/${item}`), ...drawn])
    return {
      id,
      kind: mode === 'practice' ? 'practice' : 'test',
      asked: asked.filter((one) => places.has(placeOf(one))),
      items: [...places].flatMap((place) => itemsAt.get(place) ?? []),
    }
  })
  const ofLessons = asked.filter((one) => !itemsAt.has(placeOf(one)))
  const ofCourses = [...new Set(ofLessons.map(({ group }) => group))].map((id): CraftSet => {
    return { id, kind: 'lessons', asked: ofLessons.filter(({ group }) => group === id), items: [] }
  })
  return [...ofQuizzes, ...ofCourses]
}

/** `bank/item`, also of a moment of a scene. */
function placeOf({ where }: Asked): string {
  return where.split('/').slice(0, 2).join('/')
}
