import { z } from 'zod'

/** Every setting of the product, read once. Nothing else reads `process.env`. The README lists them. */
const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    DATABASE_FILE: z.string().min(1).default('data/escalon.db'),
    DEMO: z.enum(['on', 'off', 'public']).default('on'),
    ORIGIN: z.url().optional(),
    TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
    DEFAULT_ZONE: z.string().default('Europe/Madrid').refine(isZone, 'is not a time zone such as America/Mexico_City'),
    SMTP_URL: z.url().optional(),
    MAIL_FROM: z.string().default('Escalón <escalon@localhost>'),
    SIGNUP: z
      .string()
      .default('invite')
      .refine(
        (word) => /^(invite|open|domain:[a-z0-9.-]+\.[a-z]{2,})$/.test(word),
        'is invite, open or domain:example.org',
      ),
    CONTENT_DIR: z.string().min(1).default('content'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    CHROMIUM_PATH: z.string().optional(),
    INIT_CWD: z.string().optional(),
  })
  .refine((env) => env.DEMO !== 'off' || env.ORIGIN, { path: ['ORIGIN'], message: 'is required when DEMO=off' })
  .transform((env) => ({
    production: env.NODE_ENV === 'production',
    port: env.PORT,
    databaseFile: env.DATABASE_FILE,
    demo: env.DEMO,
    /** The site's public address, without a slash at its end. */
    origin: (env.ORIGIN ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    trustedProxies: env.TRUST_PROXY,
    defaultZone: env.DEFAULT_ZONE,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    signup: env.SIGNUP,
    contentDir: env.CONTENT_DIR,
    logLevel: env.LOG_LEVEL,
    callersFolder: env.INIT_CWD,
  }))

export type Env = z.output<typeof schema>

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Throws one error that names each wrong setting and what it should be. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new Error(`Settings: ${faults.join('; ')}`)
}
