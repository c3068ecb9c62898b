import type { Rubric } from '~/domains/content/model'
import { useLocale, useText } from '~/http/text'
import { Notice } from '~/ui/Notice'
import type { MarkRefusal } from './take.server'

/** Marks that came too late for a reading: told, with everything that was sent. */
export function Unkept({ rubric, refusal }: { rubric: Rubric; refusal: MarkRefusal }) {
  const t = useText().marking.page
  const locale = useLocale()
  const sent = [...rubric.criteria.map(({ id, name }) => ({ id, name: name[locale] })), { id: '*', name: t.whole }]
  return (
    <Notice kind="due" live>
      <p>{refusal.conflict}</p>
      <dl className="stack-tight">
        {sent.map(({ id, name }) => {
          const [level, remark] = [refusal.given[`level.${id}`], refusal.given[`remark.${id}`]]
          return level || remark ? (
            <div key={id}>
              <dt>{level ? `${name}: ${t.level(level)}` : name}</dt>
              <dd>{remark}</dd>
            </div>
          ) : null
        })}
      </dl>
    </Notice>
  )
}
