import type { Remark } from '../fault'
import { type Draft, outlineOf } from '../manuscript'
import { countWords } from '../outline'
import { readingEase, wordsAMinute } from '../reading-ease'

const minutesWanted = [5, 12] as const
const easeWanted = [55, 75] as const

/** Lessons that take longer or shorter to read than a break allows, or that read harder or more thinly than they should. */
export function makeRemarks(draft: Draft): Remark[] {
  return draft.lessons.flatMap(({ folder }) =>
    (['es', 'en'] as const).flatMap((locale) => {
      const file = `${folder}/${locale}.mdx`
      const outline = outlineOf(draft, file)
      if (!outline) return []
      const minutes = Math.max(1, Math.round(countWords(outline.plain) / wordsAMinute[locale]))
      const ease = readingEase(outline.prose, locale)
      const scale = locale === 'es' ? 'INFLESZ' : 'Flesch'
      return [
        ...(isWithin(minutes, minutesWanted)
          ? []
          : [{ file, remark: `takes ${minutes} min to read; 5 to 12 are wanted` }]),
        ...(ease === null || isWithin(ease, easeWanted)
          ? []
          : [{ file, remark: `its reading ease is ${ease.toFixed(0)} (${scale}); 55 to 75 are wanted` }]),
      ]
    }),
  )
}

function isWithin(number: number, [low, high]: readonly [number, number]): boolean {
  return number >= low && number <= high
}
