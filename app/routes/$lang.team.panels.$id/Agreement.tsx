import { weakAgreement, weakFrom } from '~/domains/measurement/within-group-agreement'
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
export function Agreement({ page }: { page: PanelPageData }) {
  const t = useText().panels.panel
  return (
    <Part id="agreement" title={t.agreement}>
      <Said page={page} />
    </Part>
  )
}

function Said({ page: { scenes, done, flagged, ratesFirst } }: { page: PanelPageData }) {
  const locale = useLocale()
  const t = useText().panels.panel
  if (ratesFirst) return <Notice>{t.ratesFirst}</Notice>
  if (done === 0) return <p>{t.nobodyDone}</p>
  const limits = [weakAgreement, weakFrom({ from: 1, to: 7 })].map((limit) => formatNumber(limit, locale, 2)) as [
    string,
    string,
  ]
  return (
    <>
      <p className="measure">{t.agreementAbout(...limits)}</p>
      {flagged > 0 ? <FlaggedScenes scenes={scenes} all={flagged} /> : null}
      {flagged === 0 && done > 1 ? <Notice kind="done">{t.flaggedNone}</Notice> : null}
      {scenes.map((scene) => (
        <SceneTable key={scene.place} scene={scene} />
      ))}
    </>
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
      cell: ({ said }: Option) => (said ? <PanelShares said={said} scale={scale} bare /> : null),
    },
  ]
  return (
    <section className="stack-tight panel-said" aria-labelledby={`scene-${place}`}>
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

function Agreed({ option: { agreement, isFlagged } }: { option: Option }) {
  const locale = useLocale()
  const t = useText().panels.panel
  if (agreement === null) return <State kind="plain">{t.alone}</State>
  return (
    <>
      {isFlagged ? <State kind="due">{t.noAgreement}</State> : <State kind="done">{t.agreed}</State>}{' '}
      <span className="soft small">{t.rwg(formatNumber(agreement, locale, 2))}</span>
    </>
  )
}
