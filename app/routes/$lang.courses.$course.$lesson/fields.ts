/** The name of a question's field: its id, kept apart from the form's own fields. */
export function fieldOf(questionId: string): string {
  return `q-${questionId}`
}

/** What the form keeps on the device is the person's own, for this very check. */
export function keepKey(personId: string, courseId: string, lessonId: string): string {
  return `${personId}:check:${courseId}/${lessonId}`
}

/** Where a request keeps the lesson's HTML on its way from loader to page. */
export const htmlSlot = 'lesson-html'
