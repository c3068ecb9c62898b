import { useLocale, useText } from '~/http/text'
import { ButtonLink } from '~/ui/Button'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import type { ResultPageData } from './result-page.server'

type Past = ResultPageData['history'][number]

/** All attempts at the test, and when it may be taken again. */
export function History({ page }: { page: ResultPageData }) {
  const text = useText().assessment
  const t = text.result
  const r = useText().review.result
  const locale = useLocale()
  const wordsOf = (row: ResultPageData['history'][number]) =>
    [row.attemptId === page.attemptId ? t.thisOne : '', row.isOtherForm ? t.otherForm : ''].filter(Boolean).join(', ')
  return (
    <Part id="history" title={t.history}>
      <DataTable
        caption={`${t.history}: ${page.quiz.title}`}
        captionUnseen
        keyOf={(row) => row.attemptId}
        rows={page.history}
        columns={[
          {
            id: 'when',
            title: t.when,
            cell: (row) => (
              <>
                <a href={`/${locale}/attempts/${row.attemptId}/result`}>{row.finishedAt}</a>{' '}
                <span className="soft">{wordsOf(row)}</span>
              </>
            ),
          },
          { id: 'total', title: t.sum, number: true, cell: (row) => row.total ?? t.notScorable },
          ...(page.history.some(({ change }) => change !== null)
            ? [{ id: 'change', title: r.change, cell: (row: Past) => <Change past={row} /> }]
            : []),
        ]}
      />
      {page.quiz.isThere ? (
        <div className="stack-tight no-print">
          {page.retakeFrom ? <p className="measure">{text.start.tooSoon(page.retakeFrom)}</p> : null}
          <p>
            <ButtonLink to={`/${locale}/quizzes/${page.quiz.id}`} look="quiet">
              {page.retakeFrom ? t.backToTest : text.start.beginAgain}
            </ButtonLink>
          </p>
        </div>
      ) : null}
    </Part>
  )
}

/** A change is called real only beyond what chance moves. */
function Change({ past: { change, isReal } }: { past: Past }) {
  const t = useText().review.result
  if (change === null) return null
  return (
    <>
      {change}{' '}
      <span className="soft small">{isReal === null ? t.unknownChange : isReal ? t.realChange : t.chanceChange}</span>
    </>
  )
}
