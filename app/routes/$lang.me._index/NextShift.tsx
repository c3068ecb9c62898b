import { useLocale, useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'
import type { MePageData } from './me-page.server'

/** What was kept from lessons to try at work: what is still to be tried, then what was. */
export function NextShift({ tries, zone }: Pick<MePageData, 'tries' | 'zone'>) {
  const t = useText().learning.nextShift
  const locale = useLocale()
  return (
    <Part id="next-shift" title={t.title}>
      {tries.length === 0 ? (
        <p className="measure">
          {t.none} <a href={`/${locale}/courses`}>{t.seeCourses}</a>
        </p>
      ) : (
        <ul className="tries">
          {tries.map((one) => (
            <li key={one.lesson} className="stack-tight">
              <Try one={one} zone={zone} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Try({ one, zone }: { one: MePageData['tries'][number]; zone: string }) {
  const t = useText().learning.nextShift
  const locale = useLocale()
  const { lesson, title, lines, keptAt, triedAt } = one
  return (
    <>
      <h3>{lines ? <a href={`/${locale}/courses/${lesson}#next-shift`}>{title}</a> : title}</h3>
      {triedAt ? null : lines?.map((line) => <p key={line}>{line}</p>)}
      <p className="soft small">
        {triedAt ? (
          <State kind="done">{t.tried(formatDate(triedAt, locale, zone))}</State>
        ) : (
          t.keptOn(formatDate(keptAt, locale, zone))
        )}
      </p>
      <form method="post" className="row">
        <input type="hidden" name="lesson" value={lesson} />
        {triedAt ? null : (
          <Button look="quiet" name="intent" value="tried">
            {t.noteTried} <span className="unseen">{title}</span>
          </Button>
        )}
        <Button look="quiet" name="intent" value="drop">
          {t.drop} <span className="unseen">{title}</span>
        </Button>
      </form>
    </>
  )
}
