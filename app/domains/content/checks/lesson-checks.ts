import type { Fault } from '../fault'
import type { Draft, LessonFile } from '../manuscript'
import type { Entry } from '../yaml-entry'

/** A lesson's check: one right option each, a pass that can be reached, a question on each competency taught. */
export function checkLessonChecks({ lessons }: Draft): Fault[] {
  return lessons.flatMap(({ lesson }) =>
    lesson ? [...rightOptions(lesson), ...pass(lesson), ...coverage(lesson)] : [],
  )
}

function rightOptions(lesson: Entry<LessonFile>): Fault[] {
  return lesson.value.check.questions.flatMap(({ id, options }, index) => {
    const right = options.filter(({ right }) => right).length
    if (right === 1) return []
    const fault = `question “${id}” has ${right === 0 ? 'no right option' : `${right} right options`}`
    return [tell(lesson, ['check', 'questions', index], fault, 'write `right: true` in exactly one option')]
  })
}

function pass(lesson: Entry<LessonFile>): Fault[] {
  const { pass, questions } = lesson.value.check
  if (pass <= questions.length) return []
  const mend = `use a number from 1 to ${questions.length}`
  return [tell(lesson, ['check', 'pass'], `${pass} right answers are asked of ${questions.length} questions`, mend)]
}

function coverage(lesson: Entry<LessonFile>): Fault[] {
  const { teaches, check } = lesson.value
  const asked = new Set(check.questions.map(({ competency }) => competency))
  const taught = new Set(teaches.map(({ competency }) => competency))
  const unasked = teaches.flatMap(({ competency }, index) => {
    if (asked.has(competency)) return []
    const mend = `add a question with \`competency: ${competency}\`, or take it out of \`teaches:\``
    return [tell(lesson, ['teaches', index], `no question checks ${competency}, which the lesson teaches`, mend)]
  })
  const untaught = check.questions.flatMap(({ id, competency }, index) => {
    if (taught.has(competency)) return []
    const mend = `add ${competency} with its level to \`teaches:\`, or ask about what is taught`
    return [
      tell(
        lesson,
        ['check', 'questions', index],
        `question “${id}” checks ${competency}, which the lesson does not teach`,
        mend,
      ),
    ]
  })
  return [...unasked, ...untaught]
}

function tell(lesson: Entry<LessonFile>, path: Array<string | number>, fault: string, mend: string): Fault {
  return { file: lesson.file, line: lesson.line(...path), fault, mend }
}
