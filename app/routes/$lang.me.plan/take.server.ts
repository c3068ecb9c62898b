import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import type { Permit } from '~/domains/accounts/permissions'
import { dayIn } from '~/domains/ladder/age'
import type { PlanChange } from '~/domains/ladder/plan-change'
import { planEditSchema } from '~/domains/ladder/plan-edit'
import { changePlan, type PlanRefusal, restorePlan } from '~/domains/ladder/plans.server'
import { invalid, parseForm } from '~/http/forms.server'
import { localeOf, refuse } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'

type Fields = Record<string, string | string[]>
type Take = (args: ActionFunctionArgs, learner: Permit<'learn'>, fields: Fields) => unknown

const whole = (least: number, most: number) =>
  z
    .string('required')
    .trim()
    .min(1, 'required')
    .regex(/^\d{1,4}$/, 'not-a-number')
    .transform(Number)
    .refine((minutes) => minutes >= least && minutes <= most, `minutes-${least}-${most}`)

const key = z.object({ key: z.string().min(1).max(200) })
const own = z.object({ id: planEditSchema.shape.own.element.shape.id })
const paceForm = z.object({ minutes: whole(15, 1200) })
const stepForm = z.object({
  words: z.string('required').trim().min(1, 'required').max(300, 'too-long'),
  minutes: z.preprocess((given) => (given === '' ? '0' : given), whole(0, 1200)),
  due: z.preprocess((given) => (given === '' ? null : given), z.iso.date('date').nullable()),
  client: z.string().regex(/^[a-z0-9-]{8,64}$/, 'invalid'),
})
const versionForm = z.object({ version: z.coerce.number().int().positive() })

/** What the page's forms ask for, by their field `intent`. */
export const takes = new Map<string, Take>([
  ['pace', takePace],
  ['add', takeStep],
  ['by-rule', (args, learner) => answer(args, changePlan(args.context.world, learner, { act: 'by-rule' }))],
  ['restore', takeVersion],
  ...(['earlier', 'later', 'leave', 'back'] as const).map((act): [string, Take] => [act, takeKey(act)]),
  ...(['done', 'undone', 'drop'] as const).map((act): [string, Take] => [act, takeOwn(act)]),
])

function takePace(args: ActionFunctionArgs, learner: Permit<'learn'>, fields: Fields) {
  const form = parseForm(fields, paceForm)
  if (!form.ok) return invalid(form)
  return answer(args, changePlan(args.context.world, learner, { act: 'pace', minutesAWeek: form.value.minutes }))
}

function takeStep(args: ActionFunctionArgs, learner: Permit<'learn'>, fields: Fields) {
  const form = parseForm(fields, stepForm)
  if (!form.ok) return invalid(form)
  const { words, minutes, due, client } = form.value
  const done = changePlan(args.context.world, learner, { act: 'add', step: { id: client, words, minutes, due } })
  const given = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))
  if (!done.ok && done.reason === 'in-the-past') return invalid({ errors: { due: 'in-the-past' }, given })
  if (!done.ok && done.reason === 'full') return invalid({ errors: { words: 'plan-full' }, given })
  return answer(args, done, `plan-own:${client}`)
}

function takeVersion(args: ActionFunctionArgs, learner: Permit<'learn'>, fields: Fields) {
  const form = parseForm(fields, versionForm)
  if (!form.ok) return refuse('invalid')
  return answer(args, restorePlan(args.context.world, learner, form.value.version))
}

function takeKey(act: 'earlier' | 'later' | 'leave' | 'back'): Take {
  return (args, learner, fields) => {
    const form = parseForm(fields, key)
    if (!form.ok) return refuse('invalid')
    const done = changePlan(args.context.world, learner, { act, key: form.value.key })
    const stays = act === 'leave' ? 'left-out' : `plan-${form.value.key}`
    return answer(args, done, stays)
  }
}

function takeOwn(act: 'done' | 'undone' | 'drop'): Take {
  return (args, learner, fields) => {
    const form = parseForm(fields, own)
    if (!form.ok) return refuse('invalid')
    const day = dayIn(learner.actor.zone, args.context.world.now())
    const change: PlanChange = { act, id: form.value.id, day }
    return answer(args, changePlan(args.context.world, learner, change))
  }
}

/** Back to the plan, where something changed. */
function answer({ params }: ActionFunctionArgs, done: { ok: true } | PlanRefusal, place?: string) {
  const page = `/${localeOf(params)}/me/plan`
  if (done.ok) return place ? redirect(`${page}#${encodeURIComponent(place)}`) : redirectWithNotice(page, 'saved')
  return refuse(done.reason === 'no-target' || done.reason === 'full' ? 'conflict' : 'not-found')
}
