import { z } from 'zod'

/** A number as it is typed, with a comma or a point before one decimal at most. */
function upTo(most: number, fault: string) {
  return z
    .string()
    .trim()
    .regex(/^\d{1,3}([.,]\d)?$/, fault)
    .transform((text) => Number(text.replace(',', '.')))
    .refine((number) => number <= most, fault)
}

/** The form of who is read twice: points of 100 from the pass mark, and the share of the rest, typed in per cent. */
export const ruleFormSchema = z
  .object({ within: upTo(50, 'rule-points'), share: upTo(100, 'rule-share') })
  .transform(({ within, share }) => ({ within, share: share / 100 }))
export type RuleForm = z.output<typeof ruleFormSchema>
