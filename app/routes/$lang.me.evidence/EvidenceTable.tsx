import { isOfADay, type JudgedPiece } from '~/domains/ladder/model'
import type { ShownPiece } from '~/domains/ladder/withdrawal'
import { figureIn } from '~/http/assessment/figure'
import { scoredWords } from '~/http/ladder/scored'
import { WithdrawnBy } from '~/http/ladder/WithdrawnBy'
import { useLocale, useText } from '~/http/text'
import { formatDay, formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { Text } from '~/i18n/text'
import { DataTable } from '~/ui/DataTable'
import { State, type StateKind } from '~/ui/State'

interface EvidenceTableProps {
  pieces: readonly ShownPiece[]
  /** Competency id → its name. */
  names: Readonly<Record<string, string>>
  zone: string
}

/** Every piece: what it is, of what, when, how it went, whether it counts, and from whom; what was withdrawn, struck through. */
export function EvidenceTable({ pieces, names, zone }: EvidenceTableProps) {
  const text = useText()
  const t = text.ladder.evidence
  const locale = useLocale()
  const columns = [
    { id: 'what', title: t.columns.what, cell: (piece: ShownPiece) => <What piece={piece} /> },
    {
      id: 'competency',
      title: t.columns.competency,
      cell: ({ competency, level }: ShownPiece) => t.atLevel(names[competency] ?? competency, level),
    },
    { id: 'counts', title: t.columns.counts, cell: (piece: ShownPiece) => <Counts piece={piece} zone={zone} /> },
    { id: 'at', title: t.columns.at, cell: (piece: ShownPiece) => dayOf(piece, locale, zone) },
    { id: 'result', title: t.columns.result, cell: (piece: ShownPiece) => resultOf(piece, text, locale) },
    { id: 'by', title: t.columns.by, cell: ({ detail }: ShownPiece) => whoOf(detail, t) },
  ]
  const keyOf = ({ result, instrument, competency, level }: ShownPiece) =>
    `${result} ${instrument} ${competency} ${level}`
  return <DataTable caption={t.caption} captionUnseen columns={columns} rows={pieces} keyOf={keyOf} />
}

function What({ piece }: { piece: ShownPiece }) {
  const t = useText().ladder.evidence
  const locale = useLocale()
  const { kind, title, path } = piece
  const name = path ? <a href={`/${locale}${path}`}>{title[locale]}</a> : title[locale]
  return (
    <>
      {'withdrawal' in piece ? <s>{name}</s> : name}
      <br />
      <span className="soft small">{t.kinds[kind]}</span>
    </>
  )
}

function dayOf({ kind, at }: ShownPiece, locale: Locale, zone: string): string {
  return formatDay(at, locale, isOfADay(kind) ? 'UTC' : zone, true)
}

function resultOf({ detail, noBand, at }: ShownPiece, { ladder, scorecards }: Text, locale: Locale): string {
  const t = ladder.evidence
  switch (detail.kind) {
    case 'check':
      return t.right(detail.right, detail.total)
    case 'case':
      return t.markLevel(detail.criterion[locale], figureIn(detail.markLevel, locale, 1), detail.highest)
    case 'endorsement':
      return detail.occasion
    case 'scorecard':
      return `${detail.criterion[locale]}: ${scoredWords(detail, at, scorecards, locale)}`
    case 'certificate':
      return detail.issuer
    case 'test': {
      const score = detail.score === null ? t.noScore : t.score(formatNumber(detail.score, locale), detail.cut)
      return [score, noBand ? t.noBand : '', detail.provisionalKey ? t.provisionalKey : ''].filter(Boolean).join('; ')
    }
  }
}

const kinds: Record<JudgedPiece['state'], StateKind> = {
  counts: 'done',
  replaced: 'plain',
  expired: 'due',
  'not-met': 'missing',
  unsure: 'provisional',
  'not-scorable': 'plain',
}

function Counts({ piece, zone }: { piece: ShownPiece; zone: string }) {
  const { ladder, withdrawals } = useText()
  const t = ladder.evidence
  const locale = useLocale()
  if ('withdrawal' in piece) {
    return (
      <>
        <State kind="plain">{withdrawals.state}</State>
        <WithdrawnBy withdrawal={piece.withdrawal} />
      </>
    )
  }
  const { state, points, expiresAt } = piece
  const day = formatDay(expiresAt, locale, zone, true)
  const words =
    state === 'counts' ? t.states.counts(points, day) : state === 'expired' ? t.states.expired(day) : t.states[state]
  return (
    <>
      <State kind={kinds[state]}>{t.short[state]}</State>
      <br />
      <span className="soft small">{words}</span>
    </>
  )
}

function whoOf(detail: ShownPiece['detail'], t: Text['ladder']['evidence']): string {
  if ('byName' in detail) return detail.byName
  if (detail.kind === 'scorecard') return t.byQuality
  return detail.kind === 'case' ? t.byMarker : t.byRule
}
