/** Buttons and fields beside the form belong to it by this. */
export const markFormId = 'mark-form'
