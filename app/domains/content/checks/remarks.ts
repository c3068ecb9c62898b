import { limits } from '../craft-limits'
import type { Remark } from '../fault'
import { type Draft, outlineOf } from '../manuscript'
import { countWords } from '../outline'
import { readingEase, wordsAMinute } from '../reading-ease'
import { askedIn } from './asked'
import { longestKeys } from './key-craft'

const minutesWanted = [5, 12] as const
const easeWanted = [55, 75] as const

/** Lessons too long or too short for a break, or that read harder or more thinly than they should; keys that show by their length. */
export function makeRemarks(draft: Draft): Remark[] {
  return [...remarkLessons(draft), ...remarkKeys(draft)]
}

function remarkLessons(draft: Draft): Remark[] {
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

/** Courses and banks whose keys are the longest option more often, or less often, than chance would have it. */
function remarkKeys(draft: Draft): Remark[] {
  const asked = askedIn(draft)
  const groups = [...new Set(asked.map(({ group }) => group))]
  return groups.flatMap((group) =>
    (['es', 'en'] as const).flatMap((locale): Remark[] => {
      const its = asked.filter((one) => one.group === group)
      const { count, of, expected, probability, fewer } = longestKeys(its, locale)
      if (Math.min(probability, fewer) >= limits.probability) return []
      const remark = `the right option is the longest in ${count} of ${of} (${locale}), by chance in ${expected.toFixed(0)}; see \`content craft\``
      return [{ file: group, remark }]
    }),
  )
}

function isWithin(number: number, [low, high]: readonly [number, number]): boolean {
  return number >= low && number <= high
}
