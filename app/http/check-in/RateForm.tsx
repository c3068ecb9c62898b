import { useActionData } from '@remix-run/react'
import { ratingIn } from '~/domains/ladder/check-in'
import { formatMoment } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { FormErrors } from '~/ui/FormErrors'
import { Notice } from '~/ui/Notice'
import { Enhancer } from '../Enhancer'
import { useSite } from '../site'
import { useText } from '../text'
import type { RateRefusal } from './acts.server'
import type { CheckInPage } from './check-in-page.server'
import { RateCompetency } from './RateCompetency'

/** The refusal of a form of this page that was about ratings; null for those of notes and steps. */
export function useRateRefusal(): RateRefusal | null {
  const answer = (useActionData() ?? null) as Partial<RateRefusal> | null
  return answer && 'isOver' in answer ? (answer as RateRefusal) : null
}

/** All competencies to rate: keeps itself as it is filled in, with script; by its button without. */
export function RateForm({ page: { view, competencies, zone } }: { page: CheckInPage }) {
  const text = useText()
  const t = text.checkIns.rate
  const { actor, locale } = useSite()
  const refusal = useRateRefusal()
  const { errors = {}, given = {}, message = null } = refusal ?? {}
  const faults = Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [field, code === 'too-long' ? text.errors['too-long'] : t.unrated]),
  )
  const labels = Object.fromEntries(
    competencies.flatMap(({ id, name }) => [
      [`level.${id}`, name],
      [`words.${id}`, name],
    ]),
  )
  const isRated = ({ id }: { id: string }) =>
    (given[`level.${id}`] ?? '') !== '' || ratingIn(view.mine.ratings, id)?.level !== undefined
  const isOtherIn = view.side === 'own' ? view.isLeadIn : view.isOwnIn
  return (
    <>
      <p className="measure">{view.side === 'own' ? t.lead : t.leadFor(view.person.name)}</p>
      {isOtherIn ? <Notice>{t.otherIn}</Notice> : null}
      <FormErrors title={t.faults} faults={faults} labels={labels} />
      {message ? (
        <Notice kind="due" live>
          {message}
        </Notice>
      ) : null}
      <form
        method="post"
        action="?"
        className="check-in-form"
        data-check-in={`check-in:${actor?.id}:${view.id}`}
        data-unsaved={refusal && !message ? '' : undefined}
        data-held={message ? '' : undefined}
        data-words={JSON.stringify(useScriptWords())}
      >
        <input type="hidden" name="checkIn" value={view.id} />
        {competencies.map((asked) => (
          <RateCompetency
            key={asked.id}
            asked={asked}
            rating={ratingIn(view.mine.ratings, asked.id)}
            given={given}
            faults={faults}
            zone={zone}
          />
        ))}
        <div className="save-bar">
          <div className="save-line">
            <p>
              <output data-count={t.rated('{count}', competencies.length)}>
                {t.rated(String(competencies.filter(isRated).length), competencies.length)}
              </output>
            </p>
            <p role="status" className="small" data-status>
              {view.mine.savedAt ? t.savedOn(formatMoment(view.mine.savedAt, locale, zone)) : t.notSaved}
            </p>
          </div>
          <div className="row">
            <Button name="intent" value="save" look="quiet">
              {t.save}
            </Button>
            <Button name="intent" value="review">
              {t.review}
            </Button>
          </div>
        </div>
      </form>
      <Enhancer name="check-in" />
    </>
  )
}

/** What the enhancer says; `{…}` is filled in by it. */
function useScriptWords() {
  const { locale, path } = useSite()
  const { work } = useText().casework
  const { saving, offline, signedOut, signInAgain, tooLong, failed } = work
  const signIn = `/${locale}/login?next=${encodeURIComponent(path)}`
  return {
    saving,
    offline,
    signedOut,
    signInAgain,
    tooLong,
    failed,
    signIn,
    savedAt: work.savedAt('{time}'),
    closed: failed,
  }
}
