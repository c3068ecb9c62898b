import { z } from 'zod'

/** What the schemas of content are made of. Objects are strict: an unknown field is usually a slip of the pen. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is lower-case words joined by hyphens')
export const words = z.string().trim().min(1, 'is empty')
export const both = z.strictObject({ es: words, en: words })
export const list = z.strictObject({ es: z.array(words), en: z.array(words) })
export const sources = z.array(z.string()).min(1)
export const level = z.number().int().min(1).max(5)
export const atLevel = z.strictObject({ competency: id, level })
