import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatMoment } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { State } from '~/ui/State'
import type { ComparisonPage, Piece, SideShown } from './comparison-page.server'
import { sizeWords } from './size-words'

interface SideBySideProps {
  page: ComparisonPage
  pair: NonNullable<ComparisonPage['pair']>
}

/** Two versions beside each other, one under the other on a phone: what only one of them has is marked in it. */
export function SideBySide({ page, pair }: SideBySideProps) {
  const t = useText().writing.compare
  return (
    <>
      <p>{pair.isSame ? t.same : t.counted(pair.added, pair.removed)}</p>
      <div className="compared">
        <Side page={page} side={pair.from} place="first" />
        <Side page={page} side={pair.to} place="second" />
      </div>
    </>
  )
}

interface SideProps {
  page: ComparisonPage
  side: SideShown
  place: 'first' | 'second'
}

function Side({ page, side, place }: SideProps) {
  const text = useText()
  const t = text.writing.compare
  const { actor, locale } = useSite()
  const moment = formatMoment(side.savedAt, locale, actor?.zone ?? 'UTC')
  const isCurrent = side.id === page.currentId
  return (
    <section aria-labelledby={place} className="stack-tight">
      <h2 id={place}>{t[place](moment)}</h2>
      <p className="soft small">
        {sizeWords(side.size, text)} {isCurrent ? <State kind="done">{text.casework.versions.current}</State> : null}
      </p>
      {side.pieces.length === 0 ? (
        <p>{text.casework.versions.emptied}</p>
      ) : (
        <div className="typed">
          {side.pieces.map((piece) => (
            <Shown key={piece.at} piece={piece} as={place === 'first' ? 'del' : 'ins'} />
          ))}
        </div>
      )}
      {page.mayRestore && !isCurrent ? (
        <form method="post" action={`/${locale}/submissions/${page.submissionId}`}>
          <input type="hidden" name="client" value={page.client} />
          <input type="hidden" name="sequence" value="0" />
          <Button look="quiet" name="restore" value={String(side.id)}>
            {text.casework.versions.use}
          </Button>
        </form>
      ) : null}
    </section>
  )
}

/** What is marked is struck out or underlined, and said: few screen readers tell of either by themselves. */
function Shown({ piece: { text, isOwn }, as: Mark }: { piece: Piece; as: 'ins' | 'del' }) {
  const t = useText().writing.compare
  if (!isOwn) return <>{text}</>
  const [begins, ends] = t.said[Mark]
  return (
    <Mark>
      <span className="unseen">{` ${begins} `}</span>
      {text}
      <span className="unseen">{` ${ends} `}</span>
    </Mark>
  )
}
