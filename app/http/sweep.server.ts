import { keptUploads } from '~/domains/casework/uploads.server'
import { keptCertificateFiles } from '~/domains/ladder/outside-certificates.server'
import { sweepVault } from '~/platform/vault.server'
import type { World } from '~/platform/world.server'

/** No upload takes that long: what is older and has no row was left behind by a process that ended. */
const onTheirWayMs = 15 * 60 * 1000

/**
 * Takes away bytes without a row, of uploads that were cut short; to be called when the server starts. Whoever keeps bytes
 * in the vault is asked here: what nobody names is gone.
 */
export async function sweepUploads(world: World): Promise<void> {
  const before = new Date(world.now().getTime() - onTheirWayMs)
  const named = new Set([...keptUploads(world), ...keptCertificateFiles(world)])
  const swept = await sweepVault(world.env, (name) => named.has(name), before)
  if (swept > 0) world.log.info({ swept }, 'took away bytes of uploads that were cut short')
}
