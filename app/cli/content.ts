import { checkContent } from '~/domains/content/check.server'
import { publish } from '~/domains/content/publish.server'
import { contentFolder } from '~/domains/content/releases.server'
import { tellFaults, tellReport } from '~/domains/content/tell-report'
import type { Env } from '~/platform/env.server'
import type { World } from '~/platform/world.server'

type Print = (line: string) => void

/** `content check`: tells every fault, remark and hole of CONTENT_DIR. Needs no database. Exit code 1 when there is a fault. */
export async function runContentCheck(env: Env, print: Print): Promise<0 | 1> {
  const report = await checkContent(env.contentDir, contentFolder(env, 'cache'))
  for (const line of tellReport(report)) print(line)
  return report.faults.length === 0 ? 0 : 1
}

/** `content reload`: puts CONTENT_DIR live, also in servers that are running. Exit code 1 when there is a fault. */
export async function runContentReload(world: World, print: Print): Promise<0 | 1> {
  const publication = await publish(world)
  if (!publication.ok) {
    for (const line of tellFaults(publication.faults)) print(line)
    print('Nothing was changed: the content that was live stays live.')
    return 1
  }
  const name = publication.release.slice(0, 8)
  print(publication.isNew ? `Release ${name} is live.` : `Nothing has changed: release ${name} stays live.`)
  return 0
}
