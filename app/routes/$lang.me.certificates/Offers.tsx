import type { Offer } from '~/domains/ladder/own-certificates.server'
import { AskCertificate } from '~/http/ladder/AskCertificate'
import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'

/** What can be had at this moment, each with its button. */
export function Offers({ offers }: { offers: readonly Offer[] }) {
  const { mine: t, kinds } = useText().certificates
  const locale = useLocale()
  if (offers.length === 0) return null
  return (
    <Part id="offers" title={t.offers}>
      <ul className="certificate-list">
        {offers.map(({ kind, contentId, name }) => (
          <li key={`${kind} ${contentId}`}>
            <h3>{name[locale]}</h3>
            <p className="soft small">{kinds[kind]}</p>
            <AskCertificate kind={kind} content={contentId} words={t.get} about={name[locale]} />
          </li>
        ))}
      </ul>
    </Part>
  )
}
