import type { ComparedRating, Rating } from '~/domains/ladder/check-in'
import type { CheckInView } from '~/domains/ladder/check-ins.server'
import { Part } from '~/ui/Page'
import { useText } from '../text'
import type { AskedCompetency, CheckInPage } from './check-in-page.server'
import { useLevelWords } from './Sheet'

/** How the sides are called: oneself is `you`. */
export function useSideNames({ seat, person, leadName }: CheckInView): { own: string; lead: string } {
  const { sides: t } = useText().checkIns
  return seat === 'own' ? { own: t.you, lead: t.yourLead } : { own: person.name, lead: leadName ?? t.lead }
}

/** Both ratings of each competency: where they differ, where somebody cannot tell, where they agree. */
export function SideBySide({ page }: { page: CheckInPage }) {
  const { sides: t } = useText().checkIns
  const compared = page.view.sideBySide ?? []
  const of = (isOf: (difference: number | null) => boolean) => compared.filter(({ difference }) => isOf(difference))
  const differ = of((difference) => difference !== null && difference !== 0)
  return (
    <Part id="sides" title={t.title}>
      {differ.length === 0 ? <p>{t.noneDiffer}</p> : null}
      <Group title={t.differ} compared={differ} page={page} />
      <Group title={t.untoldTitle} compared={of((difference) => difference === null)} page={page} />
      <Group title={t.agree} compared={of((difference) => difference === 0)} page={page} />
    </Part>
  )
}

function Group({ title, compared, page }: { title: string; compared: readonly ComparedRating[]; page: CheckInPage }) {
  if (compared.length === 0) return null
  return (
    <div className="stack-tight">
      <h3>{title}</h3>
      <ul className="check-in-compared">
        {compared.map((one) => (
          <li key={one.competency}>
            <Compared one={one} asked={page.competencies.find(({ id }) => id === one.competency)} view={page.view} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Compared({
  one,
  asked,
  view,
}: {
  one: ComparedRating
  asked: AskedCompetency | undefined
  view: CheckInView
}) {
  const { rate, sides: t } = useText().checkIns
  const names = useSideNames(view)
  const levelWords = useLevelWords()
  const said = (who: string, rating: Rating | null) =>
    rating?.words ? (
      <p className="typed small" key={who}>
        {t.rating(who, `«${rating.words}»`)}
      </p>
    ) : null
  return (
    <>
      <div className="row-spread">
        <h4>
          {asked?.name ?? one.competency}
          {one.critical ? <span className="soft small"> · {rate.critical}</span> : null}
        </h4>
        <span className="soft small">{t.asked(one.level)}</span>
      </div>
      <p>
        {t.rating(names.own, levelWords(one.own?.level))} · {t.rating(names.lead, levelWords(one.lead?.level))}
      </p>
      {said(names.own, one.own)}
      {said(names.lead, one.lead)}
    </>
  )
}
