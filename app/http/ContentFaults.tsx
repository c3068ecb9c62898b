import { Notice } from '~/ui/Notice'
import { useSite } from './site'
import { useText } from './text'

/** While developing, on every page: what keeps the content on disk from going live. */
export function ContentFaults() {
  const { contentFaults } = useSite()
  const t = useText().content
  if (contentFaults.length === 0) return null
  const isShown = contentFaults.every(({ mayWait }) => mayWait)
  return (
    <Notice kind={isShown ? 'due' : 'missing'}>
      <p>{isShown ? t.waiting : t.broken}</p>
      <ul>
        {contentFaults.map(({ file, line, fault, mend }) => (
          <li key={`${file}:${line} ${fault}`}>{t.fault(file, line, fault, mend)}</li>
        ))}
      </ul>
    </Notice>
  )
}
