import type { Allocated } from '~/domains/casework/allocating.server'
import { useText } from '~/http/text'
import { Notice } from '~/ui/Notice'

/** How many were given, and which were not, and why; or that nothing was chosen. */
export function Left({ answer }: { answer: Allocated | null }) {
  const t = useText().marking.allocate
  if (!answer) {
    return (
      <Notice kind="missing" live>
        <p>{t.none}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="due" live>
      <p>
        {t.given(answer.given)} {t.left}
      </p>
      <ul>
        {answer.left.map(({ code, personName, why }) => (
          <li key={code}>
            {personName} ({code}): {t.why[why]}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
