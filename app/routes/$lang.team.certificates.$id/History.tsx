import type { CertificateFile } from '~/domains/ladder/certificate-list.server'
import { useLocale, useText } from '~/http/text'
import { formatMoment } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'

type Act = CertificateFile['acts'][number]

/** Everything that happened to it, oldest first. */
export function History({ acts, zone }: { acts: readonly Act[]; zone: string }) {
  const t = useText().certificates.file
  const locale = useLocale()
  const columns = [
    { id: 'act', title: t.columns.act, cell: ({ act }: Act) => t.acts[act] },
    { id: 'at', title: t.columns.at, cell: ({ at }: Act) => formatMoment(at, locale, zone) },
    { id: 'by', title: t.columns.by, cell: ({ byName }: Act) => byName },
    { id: 'reason', title: t.columns.reason, cell: ({ reason }: Act) => reason },
  ]
  return (
    <DataTable caption={t.history} captionUnseen columns={columns} rows={acts} keyOf={({ number }) => String(number)} />
  )
}
