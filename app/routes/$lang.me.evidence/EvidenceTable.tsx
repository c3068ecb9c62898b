import { isOfADay, type JudgedPiece } from '~/domains/ladder/model'
import { useLocale, useText } from '~/http/text'
import { formatDay, formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { Text } from '~/i18n/text'
import { DataTable } from '~/ui/DataTable'
import { State, type StateKind } from '~/ui/State'

interface EvidenceTableProps {
  pieces: readonly JudgedPiece[]
  /** Competency id → its name. */
  names: Readonly<Record<string, string>>
  zone: string
}

/** Every piece: what it is, of what, when, how it went, whether it counts, and from whom. */
export function EvidenceTable({ pieces, names, zone }: EvidenceTableProps) {
  const t = useText().ladder.evidence
  const locale = useLocale()
  const columns = [
    { id: 'what', title: t.columns.what, cell: (piece: JudgedPiece) => <What piece={piece} /> },
    {
      id: 'competency',
      title: t.columns.competency,
      cell: ({ competency, level }: JudgedPiece) => t.atLevel(names[competency] ?? competency, level),
    },
    { id: 'counts', title: t.columns.counts, cell: (piece: JudgedPiece) => <Counts piece={piece} zone={zone} /> },
    { id: 'at', title: t.columns.at, cell: (piece: JudgedPiece) => dayOf(piece, locale, zone) },
    { id: 'result', title: t.columns.result, cell: (piece: JudgedPiece) => resultOf(piece, t, locale) },
    { id: 'by', title: t.columns.by, cell: ({ detail }: JudgedPiece) => whoOf(detail, t) },
  ]
  const keyOf = ({ result, instrument, competency, level }: JudgedPiece) =>
    `${result} ${instrument} ${competency} ${level}`
  return <DataTable caption={t.caption} captionUnseen columns={columns} rows={pieces} keyOf={keyOf} />
}

function What({ piece: { kind, title, path } }: { piece: JudgedPiece }) {
  const t = useText().ladder.evidence
  const locale = useLocale()
  return (
    <>
      {path ? <a href={`/${locale}${path}`}>{title[locale]}</a> : title[locale]}
      <br />
      <span className="soft small">{t.kinds[kind]}</span>
    </>
  )
}

function dayOf({ kind, at }: JudgedPiece, locale: Locale, zone: string): string {
  return formatDay(at, locale, isOfADay(kind) ? 'UTC' : zone, true)
}

function resultOf({ detail, noBand }: JudgedPiece, t: Text['ladder']['evidence'], locale: Locale): string {
  switch (detail.kind) {
    case 'check':
      return t.right(detail.right, detail.total)
    case 'case':
      return t.markLevel(detail.criterion[locale], detail.markLevel)
    case 'endorsement':
      return detail.occasion
    case 'scorecard':
      return t.scored(detail.criterion[locale], formatNumber(detail.mean, locale, 1), detail.cut, detail.contacts)
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

function Counts({ piece: { state, points, expiresAt }, zone }: { piece: JudgedPiece; zone: string }) {
  const t = useText().ladder.evidence
  const locale = useLocale()
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

function whoOf(detail: JudgedPiece['detail'], t: Text['ladder']['evidence']): string {
  if ('byName' in detail) return detail.byName
  if (detail.kind === 'scorecard') return t.byQuality
  return detail.kind === 'case' ? t.byMarker : t.byRule
}
