import { sdLimit } from '~/domains/assessment/panel-agreement'
import { PanelShares } from '~/http/assessment/PanelShares'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { Notice } from '~/ui/Notice'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'
import type { PanelPageData } from './panel-page.server'

type Scene = PanelPageData['scenes'][number]
type Option = Scene['options'][number]

/** What those who are done say of each response, beside the authors, and where they do not agree. */
export function Agreement({ page: { scenes, done, flagged } }: { page: PanelPageData }) {
  const locale = useLocale()
  const t = useText().panels.panel
  if (done === 0)
    return (
      <Part id="agreement" title={t.agreement}>
        <p>{t.nobodyDone}</p>
      </Part>
    )
  return (
    <Part id="agreement" title={t.agreement}>
      <p className="measure">{t.agreementAbout(formatNumber(sdLimit({ from: 1, to: 7 }), locale, 1))}</p>
      {flagged === 0 ? <Notice kind="done">{t.flaggedNone}</Notice> : <FlaggedScenes scenes={scenes} all={flagged} />}
      {scenes.map((scene) => (
        <SceneTable key={scene.place} scene={scene} />
      ))}
    </Part>
  )
}

function FlaggedScenes({ scenes, all }: { scenes: readonly Scene[]; all: number }) {
  const t = useText().panels.panel
  return (
    <Notice kind="due">
      <div className="stack-tight">
        <p>{t.flagged(all)}</p>
        <ul>
          {scenes
            .filter(({ flagged }) => flagged > 0)
            .map(({ place, flagged }) => (
              <li key={place}>
                <a href={`#scene-${place}`}>{t.flaggedIn(place, flagged)}</a>
              </li>
            ))}
        </ul>
      </div>
    </Notice>
  )
}

function SceneTable({ scene: { place, scene, scale, options } }: { scene: Scene }) {
  const locale = useLocale()
  const t = useText().panels.panel
  const two = (value: number | null | undefined) => (value == null ? '—' : formatNumber(value, locale, 2))
  const columns = [
    { id: 'option', title: t.option, cell: ({ text }: Option) => text },
    { id: 'n', title: t.n, number: true, cell: ({ said }: Option) => said?.n ?? 0 },
    { id: 'mean', title: t.mean, number: true, cell: ({ said }: Option) => two(said?.mean) },
    { id: 'sd', title: t.sd, number: true, cell: ({ said }: Option) => two(said?.sd) },
    { id: 'authors', title: t.authors, number: true, cell: ({ authors }: Option) => formatNumber(authors, locale) },
    { id: 'agreed', title: t.agreed, cell: (option: Option) => <Agreed option={option} /> },
    {
      id: 'spread',
      title: t.spread,
      cell: ({ said }: Option) => (said ? <PanelShares said={said} scale={scale} /> : null),
    },
  ]
  return (
    <section className="stack-tight" aria-labelledby={`scene-${place}`}>
      <h3 id={`scene-${place}`}>{t.scene(place)}</h3>
      <details className="measure">
        <summary>
          {t.read} <span className="unseen">{place}</span>
        </summary>
        <p>{scene}</p>
      </details>
      <DataTable
        caption={t.scene(place)}
        captionUnseen
        wideNames
        columns={columns}
        rows={options}
        keyOf={({ id }) => id}
      />
    </section>
  )
}

function Agreed({ option: { said, isFlagged } }: { option: Option }) {
  const t = useText().panels.panel
  if (said?.sd == null) return <State kind="plain">{t.alone}</State>
  return isFlagged ? <State kind="due">{t.noAgreement}</State> : <State kind="done">{t.agreed}</State>
}
