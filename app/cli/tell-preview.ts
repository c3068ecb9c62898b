import type { PreviewedTitle } from '~/domains/reporting/rule-preview.server'

/** Names on a terminal; the rest is counted. */
const namesTold = 20

/** What a release would change for those who work towards a title, a block a title; those that nobody works towards are left out. */
export function tellPreview(titles: readonly PreviewedTitle[]): string[] {
  const asked = titles.filter(({ change }) => change.people > 0)
  return asked.flatMap(({ title, change, changes, changed }) => {
    const { people, readyBefore, readyAfter } = change
    const head = `${title.id} is judged otherwise: of ${people} who work towards it ${readyBefore} are ready now, ${readyAfter} would be.`
    const told = changed.slice(0, namesTold).map(({ name, readiness, gained, lost }) => {
      const verdict = { gained: 'gains readiness', lost: 'loses readiness', same: 'stays as ready' }[readiness]
      const parts = [verdict, ...listed('gains', gained), ...listed('loses', lost)]
      return `  ${name}: ${parts.join('; ')}`
    })
    return [head, ...told, ...(changes > told.length ? [`  and ${changes - told.length} more`] : [])]
  })
}

function listed(word: string, competencies: readonly string[]): string[] {
  return competencies.length > 0 ? [`${word} ${competencies.join(', ')}`] : []
}
