import type { Locale } from '~/i18n/locale'
import { type Text, textOf } from '~/i18n/text'
import { useSite } from './site'

export function useLocale(): Locale {
  return useSite().locale
}

/** All words of the interface in the page's language. */
export function useText(): Text {
  return textOf(useSite().locale)
}

interface MetaArgs<D> {
  params: { lang?: string }
  data: D | undefined
}

/** A page's `meta` export from a function of the dictionary: `titleOf((t) => t.accounts.signIn)`. */
export function titleOf<D = unknown>(title: (t: Text, data: D) => string) {
  return ({ params, data }: { params: MetaArgs<D>['params']; data?: unknown }) => {
    const t = textOf(params.lang === 'en' ? 'en' : 'es')
    return [{ title: data === undefined ? 'Escalón' : `${title(t, data as D)} · Escalón` }]
  }
}
