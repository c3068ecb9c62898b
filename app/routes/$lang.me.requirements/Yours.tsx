import { statementKinds } from '~/domains/ladder/statement'
import { StatementLine } from '~/http/ladder/path/StatementLine'
import { statementWords } from '~/http/ladder/path/statement-words'
import { useLocale, useText } from '~/http/text'
import { Button, ButtonLink } from '~/ui/Button'
import { Part } from '~/ui/Page'
import type { RequirementsPage } from './requirements-page.server'

/** What the reader stated, each to be changed or taken back, and what can be added. */
export function Yours({ statements }: Pick<RequirementsPage, 'statements'>) {
  const t = useText().path.requirements
  const locale = useLocale()
  return (
    <Part id="yours" title={t.yours}>
      {statements.length === 0 ? (
        <p className="measure">{t.yoursNone}</p>
      ) : (
        <ul className="plain-list lines conditions">
          {statements.map((statement) => (
            <StatementLine key={statement.id} statement={statement}>
              <Tools id={statement.id} name={statementWords(statement.said, t, locale).head} />
            </StatementLine>
          ))}
        </ul>
      )}
      <div className="row">
        {statementKinds.map((kind) => (
          <ButtonLink key={kind} look="quiet" to={`/${locale}/me/requirements?add=${kind}#form`}>
            {t.add[kind]}
          </ButtonLink>
        ))}
      </div>
    </Part>
  )
}

function Tools({ id, name }: { id: string; name: string }) {
  const t = useText().path.requirements
  const locale = useLocale()
  return (
    <div className="row">
      <a href={`/${locale}/me/requirements?change=${id}#form`}>
        {t.change} <span className="unseen">{name}</span>
      </a>
      <form method="post" action={`/${locale}/me/requirements`}>
        <input type="hidden" name="statement" value={id} />
        <Button look="quiet" name="intent" value="take-back">
          {t.takeBack} <span className="unseen">{name}</span>
        </Button>
      </form>
    </div>
  )
}
