import type { Scorecard } from '~/domains/content/scorecard'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Select, TextArea } from '~/ui/Field'
import type { Answer, Problem } from './acts.server'

interface BringFormProps {
  scorecards: ReadonlyArray<Pick<Scorecard, 'id' | 'name'>>
  answer: Answer | undefined
}

/** A file or pasted rows, to be looked at first. */
export function BringForm({ scorecards, answer }: BringFormProps) {
  const locale = useLocale()
  const t = useText().scorecards
  const problem = answer?.problem && wordsOf(answer.problem, t.faults)
  const options = scorecards.map(({ id, name }) => ({ value: id, label: name[locale] }))
  if (options.length === 0) return <p>{t.none}</p>
  return (
    <form method="post" encType="multipart/form-data" className="stack">
      <input type="hidden" name="intent" value="preview" />
      <Select
        name="scorecard"
        label={t.scorecard}
        options={options}
        value={answer?.given.scorecardId || options[0]?.value || ''}
        required
      />
      <div className="field">
        <label htmlFor="file">{t.file}</label>
        <span className="hint" id="file-hint">
          {t.fileHint}
        </span>
        <input
          type="file"
          id="file"
          name="file"
          accept=".csv,.txt,text/csv,text/plain"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'file-hint file-error' : 'file-hint'}
        />
        {problem ? (
          <span className="fault" id="file-error" role="alert">
            {problem}
          </span>
        ) : null}
      </div>
      <TextArea name="text" label={t.paste} hint={t.pasteHint} value={answer?.given.text} rows={5} />
      <div className="row">
        <Button>{t.check}</Button>
        {scorecards.map(({ id, name }) => (
          <a key={id} href={`?example=${id}`}>
            {t.example(name[locale])}
          </a>
        ))}
      </div>
    </form>
  )
}

function wordsOf(
  { reason, column = '', line = 0 }: Problem,
  faults: ReturnType<typeof useText>['scorecards']['faults'],
) {
  if (reason === 'stray-quote') return faults[reason](line)
  if (reason === 'missing-column' || reason === 'repeated-column' || reason === 'unknown-column')
    return faults[reason](column)
  return faults[reason]
}
