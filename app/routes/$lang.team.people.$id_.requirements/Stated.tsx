import type { Stated as Statement } from '~/domains/ladder/requirements.server'
import { AnswerForms } from '~/http/ladder/path/AnswerForms'
import { StatementLine } from '~/http/ladder/path/StatementLine'
import { statementWords } from '~/http/ladder/path/statement-words'
import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'

interface StatedProps {
  statements: readonly Statement[]
  mayAnswer: boolean
  isOwn: boolean
}

/** What the person states, each with its answer and, for those who may give one, the forms to do so. */
export function Stated({ statements, mayAnswer, isOwn }: StatedProps) {
  const t = useText().path.requirements
  const locale = useLocale()
  return (
    <Part id="stated" title={t.theirs}>
      {isOwn ? <p>{t.team.own}</p> : null}
      {statements.length === 0 ? (
        <p>{t.theirsNone}</p>
      ) : (
        <ul className="plain-list lines conditions">
          {statements.map((statement) => (
            <StatementLine key={statement.id} statement={statement}>
              {mayAnswer ? (
                <AnswerForms
                  id={statement.id}
                  name={statementWords(statement.said, t, locale).head}
                  answer={statement.answer}
                />
              ) : null}
            </StatementLine>
          ))}
        </ul>
      )}
    </Part>
  )
}
