import { useSite } from './site'

/** Loads one small script of app/client/; the page works without it. */
export function Enhancer({ name }: { name: string }) {
  const site = useSite()
  return <script type="module" nonce={site.nonce} src={site.asset(`app/client/${name}.ts`)} />
}
