import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { catalogue } from '~/domains/content/content.server'
import { deskOf } from '~/domains/reporting/desk.server'
import { ownHome } from '~/domains/reporting/home.server'
import { localeOf, refuse } from '~/http/guard.server'
import { titleOf } from '~/http/text'
import { DeskHome } from './DeskHome'
import { GuestHome } from './GuestHome'
import { OwnHome } from './OwnHome'

export const meta = titleOf<Awaited<ReturnType<typeof loader>>>((t, { actor }) => {
  return actor ? t.desk.home.title : t.desk.guest.title
})

export function loader({ params, context }: LoaderFunctionArgs) {
  localeOf(params)
  const { world, actor } = context
  const permission = permit(actor, 'learn')
  if (permission.ok) {
    const { actor } = permission.permit
    return { actor, own: ownHome(world, permission.permit), desk: deskOf(world, actor) }
  }
  if (permission.reason !== 'signed-out') refuse(permission.reason)
  const { titles, courses } = catalogue(world)
  const lessons = courses.reduce((sum, course) => sum + course.lessons.length, 0)
  return { actor: null, titles: titles.length, lessons, isOpen: world.env.signup !== 'invite' }
}

export default function Home() {
  const home = useLoaderData<typeof loader>()
  if (home.actor === null) return <GuestHome {...home} />
  const { own, desk, actor } = home
  return desk && actor.role !== 'lead' ? <DeskHome desk={desk} own={own} /> : <OwnHome own={own} desk={desk} />
}
