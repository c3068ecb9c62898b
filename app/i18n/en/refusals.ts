/** Pages for what is turned away before any page runs. */
export const refusals = {
  home: 'Go to the home page',
  origin: {
    title: 'We cannot take this',
    advice: 'It did not come from a page of Escalón. Open the page again and send it from there.',
  },
  method: { title: 'This address does not take that', advice: 'Open the page from the menu.' },
  length: { title: 'We cannot take this', advice: 'It does not say how large it is.' },
  large: {
    title: 'It is too large',
    advice: 'At most 512 kB can be sent at once. Shorten the text and send it again.',
  },
  type: { title: 'We cannot read this', advice: 'Use the form on the page.' },
  failure: {
    title: 'Something went wrong on our side',
    advice: 'What was already saved is still there. Try again in a moment.',
  },
  unknown: { title: 'This page does not exist', advice: 'The address may have a typing slip.' },
}
