import type { Locale } from '~/i18n/locale'
import type { Fault } from '../fault'
import type { Draft } from '../manuscript'
import { wrongEquations } from './equations'
import { entriesOf, localeAt, localeOfFile, stringsIn } from './strings'

/** Sums in lessons, checks, items, tests and cases that come to something else than they say. */
export function checkArithmetic(draft: Draft): Fault[] {
  const texts = [...draft.files].flatMap(([file, text]) => {
    const locale = localeOfFile(file)
    if (!locale) return []
    const lineAt = (at: number) => text.slice(0, at).split('\n').length
    return faultsIn(text, locale).map(({ at, ...fault }) => ({ file, line: lineAt(at), ...fault }))
  })
  const fields = entriesOf(draft).flatMap((entry) =>
    stringsIn(entry.value, new Set()).flatMap(({ text, path }) => {
      const locale = localeAt(path)
      const faults = locale ? faultsIn(text, locale) : []
      return faults.map(({ at: _, ...fault }) => ({ file: entry.file, line: entry.line(...path), ...fault }))
    }),
  )
  return [...texts, ...fields]
}

function faultsIn(text: string, locale: Locale) {
  return wrongEquations(text, locale).map(({ at, says, comesTo }) =>
    comesTo === null
      ? {
          at,
          fault: `“${says}” has a figure in another language's way`,
          mend: `write ${locale === 'es' ? '1.234,5' : '1,234.5'}`,
        }
      : {
          at,
          fault: `“${says}” is wrong: it comes to ${Number(comesTo.toPrecision(6))}`,
          mend: 'work it out again; only the last place may be rounded, and ≈ says that a figure is rough',
        },
  )
}
