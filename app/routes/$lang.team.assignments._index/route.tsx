import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { formOf } from '~/http/forms.server'
import { refuse, refused, requireActor } from '~/http/guard.server'
import { titleOf, useLocale } from '~/http/text'
import { AssignmentPage } from './AssignmentPage'
import { AssignPage } from './AssignPage'
import { acts } from './acts.server'
import { ListPage } from './ListPage'
import { assignmentView, assignView, listView } from './views.server'

type View = Awaited<ReturnType<typeof loader>>

export const meta = titleOf<View>((t, view) => {
  if (view.kind === 'assign') return t.desk.assignments.newTitle
  return view.kind === 'one' ? view.title : t.desk.assignments.title
})

/** One address, three pages: `?new=1` assigns, `?id=…` is one assignment with its people, otherwise the list. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { searchParams } = new URL(args.request.url)
  if (searchParams.has('new')) return assignView(args, actor, searchParams)
  const id = searchParams.get('id')
  return id === null ? listView(args, actor, searchParams) : assignmentView(args, actor, id, searchParams)
}

export async function action(args: ActionFunctionArgs) {
  const permission = permit(args.context.actor, 'assign')
  if (!permission.ok) return refused(args, permission.reason)
  const fields = await formOf(args.request)
  const act = acts.get(String(fields.intent)) ?? refuse('invalid')
  return act(args, permission.permit, fields)
}

export default function Assignments() {
  const view = useLoaderData<typeof loader>()
  const base = `/${useLocale()}/team/assignments`
  if (view.kind === 'assign') return <AssignPage view={view} base={base} />
  return view.kind === 'one' ? <AssignmentPage view={view} base={base} /> : <ListPage view={view} base={base} />
}
