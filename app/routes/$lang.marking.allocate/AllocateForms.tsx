import type { AllocationPage } from '~/domains/casework/allocating.server'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { ChoiceGroup } from '~/ui/ChoiceGroup'
import { Select } from '~/ui/Field'
import { allocateFormId } from './OpenReadings'

/** What to do with the readings that are chosen above. */
export function AllocateForms({ markers }: Pick<AllocationPage, 'markers'>) {
  const t = useText().marking.allocate
  const options = markers.map(({ id, name, load }) => ({ value: id, label: t.load(name, load) }))
  return (
    <form method="post" id={allocateFormId} className="stack">
      <section className="stack" aria-labelledby="give">
        <h2 id="give">{t.give}</h2>
        <div className="row-end">
          <Select name="marker" label={t.marker} options={options} empty={t.nobody} />
          <Button name="intent" value="give">
            {t.giveThem}
          </Button>
        </div>
      </section>
      <section className="stack" aria-labelledby="share">
        <h2 id="share">{t.share}</h2>
        <ChoiceGroup name="among" type="checkbox" legend={t.among} choices={options} dense />
        <div>
          <Button name="intent" value="share">
            {t.shareThem}
          </Button>
        </div>
      </section>
    </form>
  )
}
