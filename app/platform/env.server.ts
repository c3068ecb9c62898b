import { z } from 'zod'

/** Every setting of the product, read once. Nothing else reads `process.env`. The README lists them. */
const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    DATABASE_FILE: z.string().min(1).default('data/escalon.db'),
    DEMO: z.enum(['on', 'off', 'public']).default('on'),
    ORIGIN: z
      .string()
      .refine(isOrigin, 'must be an address such as https://escalon.example.org, without a path')
      .transform((origin) => new URL(origin).origin)
      .optional(),
    TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
    DEFAULT_ZONE: z.string().default('Europe/Madrid').refine(isZone, 'must be a time zone such as America/Mexico_City'),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'must be an address such as smtps://user:password@mail.example.org' })
      .optional(),
    MAIL_FROM: z.string().default('Escalón <escalon@localhost>'),
    SIGNUP: z
      .string()
      .default('invite')
      .refine(
        (word) => /^(invite|open|domain:[a-z0-9.-]+\.[a-z]{2,})$/.test(word),
        'must be invite, open or domain:example.org',
      ),
    CONTENT_DIR: z.string().min(1).default('content'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    CHROMIUM_PATH: z.string().optional(),
    INIT_CWD: z.string().optional(),
  })
  .refine((env) => env.DEMO !== 'off' || env.ORIGIN, {
    path: ['ORIGIN'],
    message: 'is required when DEMO=off',
    when: () => true,
  })
  .transform((env) => ({
    production: env.NODE_ENV === 'production',
    development: env.NODE_ENV === 'development',
    port: env.PORT,
    databaseFile: env.DATABASE_FILE,
    demo: env.DEMO,
    /** The site's public address as browsers write it in their Origin header: no slash at its end, no usual port. */
    origin: env.ORIGIN ?? `http://localhost:${env.PORT}`,
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

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, origin, href } = new URL(text)
  return /^https?:$/.test(protocol) && href === `${origin}/`
}

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
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim() !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new Error(`Settings: ${faults.join('; ')}`)
}
