import { whole } from '~/domains/casework/model'
import type { Criterion } from '~/domains/content/model'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Select } from '~/ui/Field'
import type { MarkingPageData } from './marking-page.server'

interface BankProps {
  bank: MarkingPageData['bank']
  criteria: readonly Criterion[]
}

const shown = 80

/** The marker's own remarks: to insert, to keep, to forget. */
export function Bank({ bank: { remarks, isOpen }, criteria }: BankProps) {
  const { bank: t, page } = useText().marking
  const locale = useLocale()
  const options = remarks.map(({ id, text }) => {
    return { value: String(id), label: text.length > shown ? `${text.slice(0, shown)}…` : text }
  })
  const fields = [
    ...criteria.map(({ id, name }) => ({ value: id, label: name[locale] })),
    { value: whole, label: page.whole },
  ]
  return (
    <details id="bank" className="small" open={isOpen}>
      <summary>{t.title(remarks.length)}</summary>
      <div className="stack paper-body">
        <Select name="bank.into" label={t.into} hint={t.keepHint} options={fields} />
        <div>
          <Button name="intent" value="bank:keep" look="quiet">
            {t.keep}
          </Button>
        </div>
        {remarks.length === 0 ? (
          <p className="soft">{t.empty}</p>
        ) : (
          <>
            <Select name="bank.remark" label={t.remark} options={options} empty={t.choose} />
            <div className="row">
              <Button name="intent" value="bank:insert" look="quiet">
                {t.insert}
              </Button>
              <Button name="intent" value="bank:forget" look="quiet">
                {t.forget}
              </Button>
            </div>
          </>
        )}
      </div>
    </details>
  )
}
