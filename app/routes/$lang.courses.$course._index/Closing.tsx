import { useLocale, useText } from '~/http/text'
import { Card, CardList } from '~/ui/Card'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'
import type { WorkPlace } from './course-page.server'

interface Work {
  id: string
  title: string
  summary: string
  minutes: number
  place: WorkPlace | null
}

interface ClosingProps {
  test: Work | null
  scene: Work | null
  work: Work | null
}

/** The test, the branching scene and the case with which the course ends, where it has them. */
export function Closing({ test, scene, work }: ClosingProps) {
  const t = useText().learning.course
  const locale = useLocale()
  if (!test && !scene && !work) return null
  return (
    <Part id="closing" title={t.closing}>
      <CardList>
        {test ? (
          <WorkCard work={test} to={`/${locale}/quizzes/${test.id}`} kind={t.test} about={t.testAbout(test.minutes)} />
        ) : null}
        {scene ? (
          <WorkCard
            work={scene}
            to={`/${locale}/quizzes/${scene.id}`}
            kind={t.scene}
            about={t.sceneAbout(scene.minutes)}
          />
        ) : null}
        {work ? (
          <WorkCard work={work} to={`/${locale}/cases/${work.id}`} kind={t.case} about={t.caseAbout(work.minutes)} />
        ) : null}
      </CardList>
    </Part>
  )
}

function WorkCard({ work, to, kind, about }: { work: Work; to: string; kind: string; about: string }) {
  return (
    <li>
      <Card to={to} title={work.title} level={3}>
        <div className="row-spread">
          <p className="soft small">{kind}</p>
          {work.place ? <PlaceState place={work.place} /> : null}
        </div>
        <p>{work.summary}</p>
        <p className="soft small card-foot">{about}</p>
      </Card>
    </li>
  )
}

function PlaceState({ place }: { place: WorkPlace }) {
  const { assessment, casework } = useText()
  switch (place) {
    case 'none':
      return <State kind="plain">{assessment.list.notStarted}</State>
    case 'under-way':
      return <State kind="due">{assessment.list.underWay}</State>
    case 'done':
      return <State kind="done">{assessment.list.done}</State>
    case 'handed-in':
      return <State kind="plain">{casework.states.handedIn}</State>
    case 'marked':
      return <State kind="done">{casework.states.marked}</State>
  }
}
