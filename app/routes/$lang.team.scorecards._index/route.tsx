import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { catalogue } from '~/domains/content/content.server'
import { dayIn } from '~/domains/ladder/age'
import { exampleOf } from '~/domains/ladder/scorecard-example'
import { listImports } from '~/domains/ladder/scorecard-imports.server'
import { sendCsv } from '~/http/csv-file.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { TeamNav } from '~/http/TeamNav'
import { titleOf, useText } from '~/http/text'
import { Page, Part } from '~/ui/Page'
import { type Answer, answerScores } from './acts.server'
import { BringForm } from './BringForm'
import { Imports } from './Imports'
import { Preview } from './Preview'

export const meta = titleOf((t) => t.scorecards.title)

export async function loader(args: LoaderFunctionArgs) {
  localeOf(args.params)
  const actor = await requireActor(args)
  const may = permit(actor, 'import-scores')
  if (!may.ok) return refused(args, may.reason)
  const { world } = args.context
  const { scorecards } = catalogue(world)
  const { searchParams } = new URL(args.request.url)
  const example = searchParams.get('example')
  if (example !== null) {
    const scorecard = scorecards.find(({ id }) => id === example) ?? refuse('not-found')
    sendCsv(args.context, scorecard.id, exampleOf(scorecard, dayIn(actor.zone, world.now())))
  }
  const page = Number(/^[1-9]\d{0,4}$/.exec(searchParams.get('page') ?? '')?.[0] ?? 1)
  return {
    list: listImports(world, may.permit, page),
    scorecards: scorecards.map(({ id, name }) => ({ id, name })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const may = permit(await requireActor(args), 'import-scores')
  if (!may.ok) return refused(args, may.reason)
  return answerScores(args, may.permit)
}

export default function ScorecardsPage() {
  const { list, scorecards } = useLoaderData<typeof loader>()
  const answer = useActionData() as Answer | undefined
  const t = useText().scorecards
  return (
    <Page title={t.title} lead={t.lead} above={<TeamNav here="scorecards" />}>
      {answer?.preview ? <Preview preview={answer.preview} given={answer.given} /> : null}
      <Part id="bring" title={t.bring}>
        <BringForm scorecards={scorecards} answer={answer} />
      </Part>
      <Part id="imports" title={t.list.title}>
        <Imports list={list} />
      </Part>
    </Page>
  )
}
