import { wordsLimit } from '~/domains/ladder/check-in-sheet'
import { formatDay } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { TextArea } from '~/ui/Field'
import { Part } from '~/ui/Page'
import { FormProblems } from '../FormProblems'
import { useFormAnswer } from '../form-answer'
import { useLocale, useText } from '../text'
import type { CheckInPage } from './check-in-page.server'

/** What was said over both ratings. */
export function Notes({ page: { view, zone }, canAdd }: { page: CheckInPage; canAdd: boolean }) {
  const { talk: t } = useText().checkIns
  const locale = useLocale()
  return (
    <Part id="notes" title={t.notes}>
      {view.notes.length === 0 ? <p className="soft">{t.noNotes}</p> : null}
      {view.notes.length > 0 ? (
        <ul className="plain-list lines">
          {view.notes.map(({ id, words, byName, at }) => (
            <li key={id} className="stack-tight">
              <p className="typed">{words}</p>
              <p className="soft small">{[byName, formatDay(at, locale, zone, true)].join(' · ')}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {canAdd ? <AddNote id={view.id} /> : null}
    </Part>
  )
}

function AddNote({ id }: { id: string }) {
  const { talk: t } = useText().checkIns
  const answer = useFormAnswer('note')
  const { faults, given } = answer
  return (
    <form method="post" className="stack" action="?#notes">
      <input type="hidden" name="checkIn" value={id} />
      <input type="hidden" name="intent" value="note" />
      <FormProblems answer={answer} labels={{ words: t.note }} scope="note" />
      <TextArea
        name="words"
        scope="note"
        label={t.note}
        value={given.words}
        error={faults.words}
        rows={3}
        maxLength={wordsLimit}
        required
      />
      <div className="row">
        <Button look="quiet">{t.addNote}</Button>
      </div>
    </form>
  )
}
