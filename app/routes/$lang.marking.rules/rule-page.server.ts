import type { Permit } from '~/domains/accounts/permissions'
import { type RuleForm, ruleFormSchema } from '~/domains/casework/rule-form'
import {
  type CaseRules,
  type Foresight,
  foreseeRule,
  rulesOfCase,
} from '~/domains/casework/second-reading-rules.server'
import { type FormFaults, parseForm } from '~/http/forms.server'
import { refuse } from '~/http/guard.server'
import type { World } from '~/platform/world.server'

export interface RulePage {
  rules: CaseRules
  /** The rule that is thought of, with what it would have meant; null before one is. */
  tried: { rule: RuleForm; foresight: Foresight } | null
  faults: FormFaults | null
}

/** The case that the address names, with a rule to try on it if one is there; null where it names none. */
export function rulePage(world: World, may: Permit<'mark'>, search: URLSearchParams): RulePage | null {
  const caseId = search.get('case')
  if (caseId === null) return null
  const rules = rulesOfCase(world, may, caseId)
  if (!rules.ok) return refuse(rules.reason)
  if (!search.has('within') && !search.has('share')) return { rules, tried: null, faults: null }
  const form = parseForm(Object.fromEntries(search), ruleFormSchema)
  if (!form.ok) return { rules, tried: null, faults: form }
  return { rules, tried: { rule: form.value, foresight: foreseeRule(world, may, caseId, form.value) }, faults: null }
}
