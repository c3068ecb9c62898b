import type { MarkingView } from '~/domains/casework/marking-view.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatMoment, formatNumber } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { ChangeForm } from './ChangeForm'
import type { MarkRefusal } from './take.server'

export type ShownOutcome = NonNullable<MarkingView['outcome']>

interface OutcomePartProps {
  view: MarkingView
  outcome: ShownOutcome
  refusal: MarkRefusal | null
}

/** What stands, beside what every reader gave, and how to change it. */
export function OutcomePart({ view, outcome, refusal }: OutcomePartProps) {
  const t = useText().marking.outcome
  const { actor, locale } = useSite()
  const moment = (at: Date) => formatMoment(at, locale, actor?.zone ?? 'UTC')
  return (
    <section className="desk-rubric" aria-labelledby="outcome">
      <h2 id="outcome">{t.title}</h2>
      <p>
        {whyOf(t, outcome)}, {moment(outcome.at)}. {outcome.reason}
      </p>
      <Levels view={view} outcome={outcome} />
      <Remarks view={view} />
      {view.earlier.length > 0 ? (
        <>
          <h3>{t.history}</h3>
          <ul className="plain-list lines">
            {view.earlier.map((one) => (
              <li key={one.id}>
                {t.was(formatNumber(one.total, locale, 1), moment(one.at))} · {whyOf(t, one)} {one.reason}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {view.mayChange ? (
        <details className="paper" open={refusal !== null}>
          <summary>{t.change}</summary>
          <ChangeForm view={view} outcome={outcome} refusal={refusal} />
        </details>
      ) : null}
    </section>
  )
}

type Words = ReturnType<typeof useText>['marking']['outcome']

function whyOf(t: Words, { why, byName }: ShownOutcome): string {
  return why === 'readings' ? t.why.readings : t.why[why](byName ?? '')
}

function Levels({ view: { rubric, readings }, outcome }: Pick<OutcomePartProps, 'view' | 'outcome'>) {
  const t = useText().marking.outcome
  const { locale } = useSite()
  const rows = rubric.criteria.flatMap(({ id, name }) => {
    const stands = outcome.body[id]
    return stands ? [{ id, name: name[locale], ...stands }] : []
  })
  const level = (value: number | undefined) =>
    value === undefined ? '—' : formatNumber(value, locale, Number.isInteger(value) ? 0 : 1)
  const columns = [
    { id: 'criterion', title: t.criterion, cell: ({ name }: (typeof rows)[number]) => name },
    { id: 'level', title: t.level, cell: ({ level: at }: (typeof rows)[number]) => level(at), number: true },
    ...readings.map(({ markerName, body }, place) => ({
      id: `reading-${place}`,
      title: t.reading(place + 1, markerName),
      cell: ({ id }: (typeof rows)[number]) => level(body[id]?.level),
      number: true,
    })),
    { id: 'by', title: t.settledBy, cell: ({ by }: (typeof rows)[number]) => t.by[by] },
  ]
  return <DataTable caption={t.caption} captionUnseen columns={columns} rows={rows} keyOf={({ id }) => id} keepsShape />
}

/** What the readers wrote, criterion by criterion. */
function Remarks({ view: { rubric, readings } }: { view: MarkingView }) {
  const t = useText().marking.outcome
  const { locale } = useSite()
  const written = readings.flatMap(({ markerName, body, remark }) => [
    ...rubric.criteria.map(({ id, name }) => ({ about: name[locale], markerName, remark: body[id]?.remark ?? '' })),
    { about: '', markerName, remark },
  ])
  const shown = written.filter(({ remark }) => remark !== '')
  if (shown.length === 0) return null
  return (
    <>
      <h3>{t.remarks}</h3>
      {shown.map(({ about, markerName, remark }) => (
        <div className="remark" key={`${about}-${markerName}`}>
          <span className="soft small">{[about, markerName].filter(Boolean).join(' · ')}</span>
          <div className="typed">{remark}</div>
        </div>
      ))}
    </>
  )
}
