import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { certificateAskSchema } from '~/domains/ladder/certificate-model'
import { askForCertificate } from '~/domains/ladder/certificates.server'
import { ownCertificates } from '~/domains/ladder/own-certificates.server'
import { readForm } from '~/http/forms.server'
import { localeOf, refuse, requireLearner } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Notice } from '~/ui/Notice'
import { Page, Part } from '~/ui/Page'
import { Nearest } from './Nearest'
import { Offers } from './Offers'
import { Own } from './Own'

export const meta = titleOf((t) => t.certificates.mine.title)

export async function loader(args: LoaderFunctionArgs) {
  const learner = await requireLearner(args)
  return { ...ownCertificates(args.context.world, learner), zone: learner.actor.zone }
}

/** Gets or renews one of one's own, if it may be had at this moment. */
export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const learner = await requireLearner(args)
  const form = await readForm(args.request, certificateAskSchema)
  if (!form.ok) return refuse('invalid')
  const { kind, content, until } = form.value
  const term = until === undefined ? undefined : new Date(until)
  const asked = askForCertificate(args.context.world, learner, { kind, contentId: content, until: term })
  if (asked.ok) return redirect(`/${locale}/certificates/${asked.id}`)
  if (asked.reason === 'not-found') return refuse('not-found')
  if (asked.reason === 'too-early') return refuse('conflict')
  return data({ reason: asked.reason }, { status: 422 })
}

export default function MyCertificates() {
  const { certificates, offers, nearest, hasTarget, zone } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { words, ladder, outside, certificates: all } = useText()
  const t = all.mine
  const locale = useLocale()
  const above = <Breadcrumbs label={words.breadcrumbs} crumbs={[{ to: `/${locale}/me`, label: ladder.me.title }]} />
  return (
    <Page title={t.title} lead={t.lead} above={above}>
      {refused ? (
        <Notice kind="missing" live>
          {refused.reason === 'revoked' ? t.revokedAlready : t.missing}
        </Notice>
      ) : null}
      <Offers offers={offers} />
      <Own certificates={certificates} zone={zone} />
      <Nearest nearest={nearest} hasTarget={hasTarget} />
      <Part id="outside" title={outside.title}>
        <p className="measure">
          {outside.about} <a href={`/${locale}/me/certificates/outside`}>{outside.go}</a>
        </p>
      </Part>
    </Page>
  )
}
