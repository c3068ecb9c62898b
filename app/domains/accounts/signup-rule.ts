/** Who may make an account by themselves. */
export type SignupMode = { by: 'invite' } | { by: 'open' } | { by: 'domain'; domain: string }

/** The setting SIGNUP: `invite`, `open` or `domain:example.org`. */
export function signupMode(setting: string): SignupMode {
  if (setting === 'open') return { by: 'open' }
  if (setting.startsWith('domain:')) return { by: 'domain', domain: setting.slice('domain:'.length).toLowerCase() }
  return { by: 'invite' }
}

/** A domain lets in its own addresses, not those of domains under it or that merely end like it. */
export function maySignUp(mode: SignupMode, email: string): boolean {
  if (mode.by === 'domain') return email.toLowerCase().split('@').at(-1) === mode.domain
  return mode.by === 'open'
}
