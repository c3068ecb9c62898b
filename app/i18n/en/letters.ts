interface Facts {
  /** Whom the letter greets; null when we do not know their name. */
  name: string | null
  link: string
}

const hello = (name: string | null) => (name ? `Hello ${name},` : 'Hello,')
const lines = (...parts: string[]) => `${parts.join('\n\n')}\n\nEscalón\n`

/** Mail, plain text only. */
export const letters = {
  invitation: ({ name, link, by }: Facts & { by: string | null }) => ({
    subject: 'Your invitation to Escalón',
    text: lines(
      hello(name),
      by
        ? `${by} invites you to Escalón, your organisation’s training and career portal.`
        : 'You have an account in Escalón, your organisation’s training and career portal.',
      'Open this link to choose your password and sign in. It works once, for 14 days:',
      link,
      'If you did not expect this invitation, there is nothing you need to do.',
    ),
  }),
  signup: ({ name, link }: Facts) => ({
    subject: 'Confirm your address to join Escalón',
    text: lines(
      hello(name),
      'Someone, most likely you, asked for an Escalón account with this address.',
      'Open this link to confirm it and choose your password. It works once, for 24 hours:',
      link,
      'If it was not you, do nothing: without this link no account is made.',
    ),
  }),
  known: ({ name, link, resetLink }: Facts & { resetLink: string }) => ({
    subject: 'You already have an Escalón account',
    text: lines(
      hello(name),
      'Someone, most likely you, wanted to use this address for an Escalón account. You already have one with it.',
      `Sign in here: ${link}`,
      `If you have forgotten your password, choose another: ${resetLink}`,
      'If it was not you, there is nothing you need to do.',
    ),
  }),
  reset: ({ name, link }: Facts) => ({
    subject: 'Choose a new password for Escalón',
    text: lines(
      hello(name),
      'Someone, most likely you, asked to change the password of your Escalón account.',
      'Open this link to choose another. It works once, for one hour:',
      link,
      'If it was not you, do nothing: your password stays as it is.',
    ),
  }),
  email: ({ name, link }: Facts) => ({
    subject: 'Confirm your new address in Escalón',
    text: lines(
      hello(name),
      'You asked for your Escalón account to use this e-mail address.',
      'Open this link and confirm it. It works once, for 24 hours:',
      link,
      'If it was not you, do nothing: the account keeps the address it had.',
    ),
  }),
  passwordChanged: ({ name, link }: Facts) => ({
    subject: 'Your Escalón password has changed',
    text: lines(
      hello(name),
      'The password of your Escalón account has just been changed, and your other sessions were ended.',
      `If it was not you, choose another one now: ${link}`,
    ),
  }),
  emailChanged: ({ name }: { name: string | null }) => ({
    subject: 'The address of your Escalón account has changed',
    text: lines(
      hello(name),
      'Your Escalón account now uses another e-mail address. Nothing more will come to this one.',
      'If it was not you, tell whoever runs Escalón in your organisation as soon as you can.',
    ),
  }),
}
