import { Marks, Said } from '~/http/ladder/Sourced'
import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'
import type { TitlePageData } from './title-page.server'

/** What the sources say of the job. */
export function AboutTitle({ data }: { data: TitlePageData }) {
  const t = useText().ladder.titlePage
  return (
    <Part id="about" title={t.about}>
      {data.also.length > 0 ? (
        <p className="measure">
          {t.also}:{' '}
          {data.also.map(({ name, sources }, index) => (
            <span key={name}>
              {index > 0 ? ', ' : ''}
              {name}
              <Marks sources={sources} />
            </span>
          ))}
        </p>
      ) : null}
      <Week rhythm={data.rhythm} />
      <Said id="does" title={data.rhythm.length > 0 ? t.alsoDoes : t.does} facts={data.does} />
      <Said id="education" title={t.education} facts={data.education} />
      <Said id="experience" title={t.experience} facts={data.experience} />
      <Said id="skills" title={t.skills} facts={data.skills} />
      <Said id="preferred" title={t.preferred} facts={data.preferred} />
      {data.note ? (
        <div className="stack-tight measure">
          <h3>{t.note}</h3>
          <p>{data.note}</p>
        </div>
      ) : null}
    </Part>
  )
}

/** The titles before and after this one. */
export function NextAndBefore({ data }: { data: TitlePageData }) {
  const { ladder: t } = useText()
  return (
    <Part id="steps" title={t.titlePage.steps}>
      <div className="title-steps">
        <Neighbours title={t.comesFrom} titles={data.comesFrom} none={t.comesFromNowhere} />
        <Neighbours title={t.leadsTo} titles={data.leadsTo} none={t.leadsNowhere} />
      </div>
    </Part>
  )
}

function Neighbours({ title, titles, none }: { title: string; titles: TitlePageData['leadsTo']; none: string }) {
  const { ladder: t } = useText()
  const locale = useLocale()
  return (
    <div className="stack-tight">
      <h3>{title}</h3>
      {titles.length === 0 ? <p className="soft">{none}</p> : null}
      <ul className="plain-list">
        {titles.map(({ id, name, ours }) => (
          <li key={id} className={ours ? 'step-link ours' : 'step-link'}>
            <a href={`/${locale}/titles/${id}`}>{name}</a>
            {ours ? <span className="soft small"> ({t.ours})</span> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Codes under which statistics and adverts know the job. */
export function Occupations({ occupations }: { occupations: TitlePageData['occupations'] }) {
  const t = useText().ladder.titlePage
  if (occupations.length === 0) return null
  return (
    <Part id="occupations" title={t.occupations}>
      <p className="soft small measure">{t.occupationsNote}</p>
      <ul className="measure">
        {occupations.map(({ scheme, code, label }) => (
          <li key={`${scheme} ${code}`}>
            {scheme}: {label}, {code.startsWith('http') ? <a href={code}>{code.replace(/^.*\//, '')}</a> : code}
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** A week in the job: what it does by how often each duty comes round. */
function Week({ rhythm }: { rhythm: TitlePageData['rhythm'] }) {
  const t = useText().ladder.titlePage
  if (rhythm.length === 0) return null
  const isOurs = rhythm.some(({ facts }) => facts.some(({ oftenSource }) => oftenSource === null))
  return (
    <div className="stack-tight measure">
      <h3 id="does">{t.week}</h3>
      <dl className="week">
        {rhythm.map(({ often, facts }) => (
          <div key={often}>
            <dt>{t.often[often]}</dt>
            <dd>
              <ul className="cell-list">
                {facts.map(({ words, sources, oftenSource }) => (
                  <li key={words}>
                    {words}
                    <Marks sources={[...new Set([...sources, ...(oftenSource === null ? [] : [oftenSource])])]} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {isOurs ? <p className="soft small">{t.weekNote}</p> : null}
    </div>
  )
}
