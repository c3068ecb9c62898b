import type { PanelScene } from '~/domains/assessment/panel-scene'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { FormErrors } from '~/ui/FormErrors'
import { Notice } from '~/ui/Notice'
import { Page } from '~/ui/Page'
import { ProgressLine } from '~/ui/ProgressLine'
import { RatingRow } from '~/ui/RatingRow'
import type { SeatPageData } from './seat-page.server'

interface RatingFormProps {
  page: SeatPageData
  scene: PanelScene
  /** It has just been saved, with ratings missing. */
  wasPart: boolean
  /** What was sent and could not be taken. */
  refused: Record<string, string> | null
}

/** One scene with every response to rate; one form, saved when it is sent. */
export function RatingForm({ page, scene, wasPart, refused }: RatingFormProps) {
  const locale = useLocale()
  const text = useText()
  const t = text.panels.rate
  const { place, of, parts, ratings } = scene
  const given = (id: string) => (refused ? refused[`rate-${id}`] : String(ratings[id] ?? ''))
  const progress = t.progress(page.rated, of)
  return (
    <Page title={t.scene(place, of)} above={<a href="?">{t.list}</a>}>
      <ProgressLine value={page.rated} of={of} label={progress} />
      <FormErrors title={text.words.checkForm} faults={refused ? { answer: t.invalid } : {}} />
      {wasPart && page.missing > 0 ? (
        <Notice kind="due" live>
          {t.missing(page.missing)}
        </Notice>
      ) : null}
      <form method="post" action={`?item=${place}`} className="test-scene" autoComplete="off">
        <input type="hidden" name="intent" value="rate" />
        <p className="scene-text">{scene.scene[locale]}</p>
        <p className="soft measure">{t.testAsks(scene.ask[locale])}</p>
        <fieldset id="answer" tabIndex={-1}>
          <legend className="ask">{t.ask}</legend>
          {parts.map(({ id, text, options }) => (
            <div key={id}>
              {text ? <p className="measure panel-step">{text[locale]}</p> : null}
              {options.map((option) => (
                <fieldset key={option.id} className="rating">
                  <RatingRow
                    name={`rate-${option.id}`}
                    legend={option.text[locale]}
                    scale={scene.scale}
                    given={given(option.id) ?? ''}
                    words={t}
                  />
                </fieldset>
              ))}
            </div>
          ))}
        </fieldset>
        <div className="row">
          <Button name="go" value={place === of ? 'list' : 'next'}>
            {place === of ? t.last : t.next}
          </Button>
          {place > 1 ? (
            <Button look="quiet" name="go" value="previous">
              {t.previous}
            </Button>
          ) : null}
        </div>
      </form>
    </Page>
  )
}
