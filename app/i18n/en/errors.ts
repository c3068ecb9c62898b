/** What a form says beside a field, by code. */
export const errors = {
  required: 'Fill in this field.',
  invalid: 'This value is not valid.',
  'too-long': 'It is too long.',
  'too-short': 'It is too short.',
  email: 'Write an e-mail address, such as name@example.org.',
  choose: 'Choose one.',
  'not-a-number': 'Write a number.',
  date: 'Write a date, such as 2026-03-15.',
  'in-the-past': 'The date has already passed.',
}
