import { Enhancer } from '~/http/Enhancer'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'

/** Where an attempt is over: sends what this browser still keeps of it, and says what became of it. Nothing else is shown. */
export function Leftover({ attemptId }: { attemptId: string }) {
  const t = useText().assessment.take
  const { actor } = useSite()
  return (
    <>
      <p role="status" className="leftover" data-owner={`${actor?.id}:${attemptId}`} data-offline={t.offline} />
      <Enhancer name="leftover" />
    </>
  )
}
