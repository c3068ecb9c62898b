import type { Text } from '../es'

export const withdrawals = {
  link: { withdraw: 'Withdraw', restore: 'Count again' },
  state: 'Withdrawn',
  why: (name: string, day: string) => `Withdrawn by ${name} on ${day}`,
  title: { withdraw: 'Withdraw evidence', restore: 'Count evidence again' },
  lead: {
    withdraw: (name: string) =>
      `It stops counting everywhere, as if ${name} had never had it. It can still be seen, struck through, with your name and the reason.`,
    restore: (name: string) => `It counts everywhere again for ${name}. What was said before stays on record.`,
  },
  what: 'What this is',
  about: (competency: string, level: number) => `${competency}, level ${level}`,
  scope: { withdraw: 'What to withdraw', restore: 'What to count again' },
  whole: 'Everything this result says',
  only: (competency: string) => `${competency} only`,
  reason: 'Why',
  reasonHint: 'At least 10 characters. The person and those who follow them will read it.',
  submit: { withdraw: 'Withdraw the evidence', restore: 'Count it again' },
  effect: {
    title: (title: string) => `What changes for ${title}`,
    none: 'Nothing: the same competencies are held with it and without it.',
    lost: 'No longer held:',
    gained: 'Held from now on:',
    unready: 'Not every critical competency would be held any more.',
    ready: 'Every critical competency would be held.',
  },
} satisfies Text['withdrawals']
