import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { placeForCertificate } from '~/domains/ladder/outside-handing-in.server'
import { ownOutside, recognisedOutside } from '~/domains/ladder/outside-lists.server'
import { newClientWord } from '~/http/client-word.server'
import { localeOf, requireLearner } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { uploadOf } from '~/http/upload.server'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page, Part } from '~/ui/Page'
import { HandInForm } from './HandInForm'
import { Known } from './Known'
import { OwnList } from './OwnList'
import { takeBack, takePaper } from './take.server'

export const meta = titleOf((t) => t.outside.title)

export async function loader(args: LoaderFunctionArgs) {
  const learner = await requireLearner(args)
  const { world } = args.context
  const { id, zone } = learner.actor
  const mayAdd = placeForCertificate(world, id).ok
  const lists = { own: ownOutside(world, learner), known: recognisedOutside(world) }
  return { ...lists, mayAdd, zone, client: newClientWord(world) }
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const learner = await requireLearner(args)
  const upload = uploadOf(args.context)
  const back = `/${locale}/me/certificates/outside`
  return upload ? takePaper(args, learner, upload, back) : takeBack(args, learner, back)
}

/** Certificates that others issued: those handed in with their answers, and the form for one more. */
export default function OutsidePage() {
  const { own, known, mayAdd, zone, client } = useLoaderData<typeof loader>()
  const { words, ladder, certificates, outside: t } = useText()
  const locale = useLocale()
  const crumbs = [
    { to: `/${locale}/me`, label: ladder.me.title },
    { to: `/${locale}/me/certificates`, label: certificates.mine.title },
  ]
  return (
    <Page title={t.title} lead={t.lead} above={<Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} />}>
      <OwnList rows={own} zone={zone} />
      <Part id="form" title={t.form.title}>
        <Known known={known} />
        {mayAdd ? <HandInForm known={known} client={client} /> : <p className="measure">{t.faults.many}</p>}
      </Part>
    </Page>
  )
}
