import type { Actor } from '~/domains/accounts/model'
import type { LateAnswers } from '~/domains/assessment/late.server'
import type { FormReport } from '~/domains/assessment/quality.server'
import { competency } from '~/domains/content/content.server'
import { optionsOf } from '~/domains/content/item-model'
import { formatDay, formatMoment } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { type Sort, sorted } from './sort'

interface Asked {
  world: World
  actor: Actor
  locale: Locale
  sort: Sort
}

/** The report of one form in one language, its items named and sorted. */
export function qualityPage(asked: Asked, report: FormReport, late: readonly LateAnswers[], mayAccept: boolean) {
  const { world, actor, locale, sort } = asked
  const { form, quality } = report
  const nameOf = (id: string) => competency(world, id)?.name[locale] ?? id
  const texts = new Map(
    form.items.flatMap((item) => optionsOf(item).map(({ id, text }) => [`${item.id} ${id}`, text[locale]])),
  )
  const textOf = (item: string, option: string) =>
    texts.get(`${item} ${option.replace(/^(best|worst):/, '')}`) ?? option
  const scenes = new Map(form.items.map(({ id, scene }) => [id, scene[locale]]))
  const items = quality.items.map((item) => ({
    ...item,
    name: nameOf(item.competency),
    begins: beginningOf(scenes.get(item.item) ?? ''),
    spread: item.spread && {
      ...item.spread,
      options: item.spread.options.map((one) => ({ ...one, text: textOf(item.item, one.option) })),
    },
    options: item.options.map((use) => ({ ...use, text: textOf(item.item, use.option) })),
    flags: item.flags.map((flag) =>
      flag.why === 'drawn-to-wrong' ? { ...flag, option: textOf(item.item, flag.option) } : flag,
    ),
  }))
  const momentOf = (at: Date | null) => (at ? formatMoment(at, locale, actor.zone) : '')
  return {
    quizId: form.id,
    hash: form.hash,
    title: form.title[locale],
    provisionalKey: report.provisionalKey,
    attempts: report.attempts,
    quality: { ...quality, items: sorted(items, sort) },
    sort,
    cuts: form.measures.map(({ competency, cut }) => ({ competency, cut, name: nameOf(competency) })),
    passReason: form.passReason[locale],
    passing: report.passing,
    uncounted: report.uncounted,
    forms: report.forms.map(({ lastAt, ...one }) => {
      return { ...one, day: lastAt ? formatDay(lastAt, locale, actor.zone, true) : '' }
    }),
    late: late.map(({ finishedAt, lastAt, ...one }) => {
      return { ...one, finished: momentOf(finishedAt), last: momentOf(lastAt) }
    }),
    mayAccept,
  }
}

const shownLetters = 60

/** Enough of a scene to know it by, to the end of a word. */
function beginningOf(scene: string): string {
  if (scene.length <= shownLetters) return scene
  return `${scene.slice(0, shownLetters).replace(/[\s,.;:]+\S*$/, '')}…`
}

export type QualityPage = ReturnType<typeof qualityPage>
