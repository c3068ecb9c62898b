import type { Check } from '~/domains/content/model'
import type { Locale } from '~/i18n/locale'
import type { Answers } from './model'

/** Right answers out of all questions; passed from `check.pass` right answers. A question left open is not right. */
export function scoreCheck(check: Check, answers: Answers): { right: number; total: number; passed: boolean } {
  const right = check.questions.filter(({ id, options }) => options.some((o) => o.right && o.id === answers[id])).length
  return { right, total: check.questions.length, passed: right >= check.pass }
}

/** What was chosen, as far as the check knows it, and the questions that are still open. */
export function readAnswers(check: Check, given: Record<string, unknown>): { answers: Answers; missing: string[] } {
  const answers: Answers = {}
  const missing: string[] = []
  for (const { id, options } of check.questions) {
    const chosen = options.find((option) => option.id === given[id])
    if (chosen) answers[id] = chosen.id
    else missing.push(id)
  }
  return { answers, missing }
}

export interface OpenQuestion {
  id: string
  stem: string
  options: Array<{ id: string; text: string }>
}

/** What may be seen before answering: neither which option is right nor why. */
export function openQuestions(check: Check, locale: Locale): OpenQuestion[] {
  return check.questions.map(({ id, stem, options }) => ({
    id,
    stem: stem[locale],
    options: options.map(({ id, text }) => ({ id, text: text[locale] })),
  }))
}

export interface ReviewedQuestion {
  id: string
  stem: string
  competency: string
  isRight: boolean
  options: Array<{ id: string; text: string; why: string; isRight: boolean; isChosen: boolean }>
}

/** Each question with what was chosen, what is right, and why, for every option. */
export function reviewCheck(check: Check, answers: Answers, locale: Locale): ReviewedQuestion[] {
  return check.questions.map(({ id, stem, competency, options }) => {
    const reviewed = options.map((option) => ({
      id: option.id,
      text: option.text[locale],
      why: option.why[locale],
      isRight: option.right,
      isChosen: option.id === answers[id],
    }))
    return {
      id,
      stem: stem[locale],
      competency,
      isRight: reviewed.some((option) => option.isRight && option.isChosen),
      options: reviewed,
    }
  })
}
