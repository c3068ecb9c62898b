import { Enhancer } from '~/http/Enhancer'
import { useText } from '~/http/text'
import { FormErrors } from '~/ui/FormErrors'
import { Notice } from '~/ui/Notice'
import { AllTogether } from './AllTogether'
import { FinishView } from './FinishView'
import { OneByOne } from './OneByOne'
import { Positions } from './Positions'
import type { Refused } from './refused'
import { scriptWords } from './script-words'
import { TimeLimit } from './TimeLimit'
import type { TakePageData } from './take-page.server'

interface TakingProps {
  page: TakePageData
  refused: Refused | null
}

/** All that is answered, with what is saved and the way on; with a script each change is saved by itself. */
export function Taking({ page, refused }: TakingProps) {
  const text = useText()
  const take = text.assessment.take
  const faults = page.scenes.flatMap(({ item, place }) => {
    const fault = refused?.faults[item]
    return fault ? [[`answer-${place}`, take.faults[fault]] as const] : []
  })
  const here = page.scenes.find(({ place }) => place === page.here)
  return (
    <div
      className="stack taking"
      data-owner={page.owner}
      data-path={page.path}
      data-words={JSON.stringify(scriptWords(text, page.scenes.length))}
    >
      {page.isPractice ? <p className="soft">{take.practice}</p> : null}
      {page.limit ? <TimeLimit limit={page.limit} /> : null}
      {page.isTakenBack ? <Notice kind="due">{take.faults['taken-back']}</Notice> : null}
      <FormErrors title={text.words.checkForm} faults={Object.fromEntries(faults)} />
      {page.layout === 'all' ? (
        <AllTogether page={page} refused={refused} />
      ) : (
        <OneByOne page={page} refused={refused} />
      )}
      <FinishView page={page} />
      <div className="answer-state">
        <p className="save-state" role="status" id="saved">
          {here?.savedAt ? take.savedAt(here.savedAt) : ''}
        </p>
        <p className="unseen" role="status" id="said" />
      </div>
      {page.layout === 'all' ? null : <Positions page={page} />}
      <Enhancer name="attempt" />
    </div>
  )
}
