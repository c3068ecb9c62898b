import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findCertificate } from '~/domains/ladder/certificates.server'
import { localeOf, refuse } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Paper, type PaperData } from './Paper'

export const meta = titleOf<{ paper: PaperData }>((t, { paper }) => t.certificates.of(paper.holder))

/** Anybody who has the address sees that much and no more; it is for people, not for search engines or stores. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { world, actor, addHeader, origin } = context
  const found = findCertificate(world, params.id ?? '') ?? refuse('not-found')
  addHeader('X-Robots-Tag', 'noindex')
  if (!actor) addHeader('Cache-Control', 'no-store')
  const { id, holder, kind, name, status, personId } = found
  const paper: PaperData = {
    holder,
    kind,
    what: name[locale],
    status,
    address: `${origin}/${locale}/certificates/${id}`,
    issuer: `Escalón · ${new URL(origin).host}`,
    zone: world.env.defaultZone,
  }
  return { paper, isMine: actor?.id === personId }
}

export default function CertificatePage() {
  const { paper, isMine } = useLoaderData<typeof loader>()
  const t = useText().certificates.paper
  const locale = useLocale()
  return (
    <>
      <Paper paper={paper} />
      {isMine ? (
        <div className="stack-tight no-print">
          <p className="soft">{t.print}</p>
          <p>
            <a href={`/${locale}/me/certificates`}>{t.mine}</a>
          </p>
        </div>
      ) : null}
    </>
  )
}
