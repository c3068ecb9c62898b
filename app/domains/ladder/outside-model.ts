import { z } from 'zod'

/** What a file may be that shows a certificate, and its most in bytes. */
export const paperTypes = ['pdf', 'png', 'jpg'] as const
export const paperMegabytes = 5

const day = z.iso.date('date')

/** What someone says of a certificate of somebody else's; days are those written on it. */
export const handedInSchema = z
  .object({
    recognised: z.string().min(1, 'choose').max(60, 'choose'),
    number: z.string().trim().max(60, 'too-long').default(''),
    issued: z.string().trim().min(1, 'required').pipe(day),
    expires: z
      .string()
      .trim()
      .default('')
      .pipe(z.union([z.literal(''), day], 'date')),
    client: z.string().regex(/^[\w-]{8,64}$/),
  })
  .refine(({ issued, expires }) => expires === '' || issued < expires, { path: ['expires'], message: 'order' })

export type HandedIn = z.output<typeof handedInSchema>
