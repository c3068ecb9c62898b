import type { BadCell } from '~/domains/ladder/scorecard-file'
import type { ScoresFile, ScoresPreview } from '~/domains/ladder/scorecards.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { DataTable } from '~/ui/DataTable'
import { Notice } from '~/ui/Notice'
import { Part } from '~/ui/Page'

const shown = 100

/** What importing the file would do, row by row where anything is wrong; then the button that does it. */
export function Preview({ preview, given }: { preview: ScoresPreview; given: ScoresFile }) {
  const { locale, actor } = useSite()
  const t = useText().scorecards.preview
  const { contacts, people, replaces, leftOut, bad, before } = preview
  const day = before && formatDay(before.at, locale, actor?.zone ?? 'UTC', true)
  return (
    <Part id="preview" title={t.title}>
      <Notice kind={bad.length > 0 ? 'due' : 'done'} live>
        <p>{t.kept(contacts.length, people)}</p>
        {replaces > 0 && !before ? <p>{t.replaces(replaces)}</p> : null}
        <p>{leftOut > 0 ? t.leftOut(leftOut) : t.allGood}</p>
      </Notice>
      {bad.length > 0 ? <BadCells bad={bad} /> : null}
      {before && day ? (
        <p>
          {t.before(day)} <a href={`/${locale}/team/scorecards/${before.id}`}>{t.seeBefore}</a>
        </p>
      ) : null}
      {contacts.length > 0 && !before ? (
        <form method="post" encType="multipart/form-data">
          <input type="hidden" name="intent" value="import" />
          <input type="hidden" name="scorecard" value={given.scorecardId} />
          <input type="hidden" name="fileName" value={given.fileName} />
          <input type="hidden" name="text" value={given.text} />
          <Button>{t.submit(contacts.length)}</Button>
        </form>
      ) : null}
    </Part>
  )
}

function BadCells({ bad }: { bad: readonly BadCell[] }) {
  const { preview: t, reasons } = useText().scorecards
  return (
    <>
      <DataTable
        caption={t.caption}
        columns={[
          { id: 'line', title: t.columns.line, cell: ({ line }: BadCell) => line, number: true },
          { id: 'column', title: t.columns.column, cell: ({ column }: BadCell) => column || t.wholeRow },
          { id: 'given', title: t.columns.given, cell: ({ given }: BadCell) => given.slice(0, 80) },
          { id: 'why', title: t.columns.why, cell: ({ reason }: BadCell) => reasons[reason] },
        ]}
        rows={bad.slice(0, shown)}
        keyOf={({ line, column, reason }) => `${line} ${column} ${reason}`}
      />
      {bad.length > shown ? <p>{t.more(bad.length - shown)}</p> : null}
    </>
  )
}
