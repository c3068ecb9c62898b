import { assemble } from '~/domains/content/assemble.server'
import { checkContent } from '~/domains/content/check.server'
import { craftReport } from '~/domains/content/craft-report'
import type { Catalogue } from '~/domains/content/model'
import { publish } from '~/domains/content/publish.server'
import { readFiles } from '~/domains/content/read.server'
import { readManuscript } from '~/domains/content/read-manuscript'
import { contentFolder } from '~/domains/content/releases.server'
import { tellFaults, tellReport } from '~/domains/content/tell-report'
import { previewRelease } from '~/domains/reporting/rule-preview.server'
import type { Env } from '~/platform/env.server'
import { closeWorld, openWorld } from '~/platform/world.server'
import { type Command, CommandError } from './command'
import { tellPreview } from './tell-preview'

export const contentCommand: Command = {
  usage: [
    'content check             tells every fault of the content folder, and what is not taught or measured yet',
    'content craft             tells in Markdown how well items are made: keys that show, variety, sameness, reading ease',
    'content preview           tells who would gain or lose readiness by the content folder, and changes nothing',
    'content reload [--quiet]  checks the content folder and puts it live, without a restart',
  ].join('\n'),
  run: async ([verb, ...words], env) => {
    const unknown = words.find((word) => verb !== 'reload' || word !== '--quiet')
    if (unknown !== undefined) throw new CommandError(`content ${verb} does not know ${unknown}`, 2)
    if (verb === 'check') return check(env)
    if (verb === 'craft') return craft(env)
    if (verb === 'preview') return preview(env)
    if (verb === 'reload') return reload(env, words.includes('--quiet'))
    throw new CommandError(`unknown command: content ${verb ?? ''}`.trim(), 2)
  },
}

/** Needs no database. 1 when there is a fault; holes and remarks are told and stop nothing. */
async function check(env: Env): Promise<0 | 1> {
  const report = await checkContent(env.contentDir, contentFolder(env, 'cache'))
  print(process.stdout, tellReport(report))
  return report.faults.length === 0 ? 0 : 1
}

/** Needs neither a database nor the compiler. What cannot be read is passed over: `check` tells it. */
function craft(env: Env): 0 {
  print(process.stdout, craftReport(readManuscript(readFiles(env.contentDir)).manuscript))
  return 0
}

/** 1 when there is a fault: then nobody can say. */
async function preview(env: Env): Promise<0 | 1> {
  const { draft, faults } = await checkContent(env.contentDir, contentFolder(env, 'cache'))
  if (faults.length > 0) {
    print(process.stderr, tellFaults(faults))
    return 1
  }
  const world = openWorld(env)
  try {
    const told = tellPreview(await previewRelease(world, assemble(draft)))
    print(process.stdout, told.length > 0 ? told : ['Nobody’s readiness is judged otherwise.'])
    return 0
  } finally {
    closeWorld(world)
  }
}

/** Also servers that are running show the new release within a second. 1 when there is a fault: then nothing changes. */
async function reload(env: Env, isQuiet: boolean): Promise<0 | 1> {
  const world = openWorld(env)
  try {
    const before = async (next: Catalogue) => print(process.stdout, tellPreview(await previewRelease(world, next)))
    const publication = await publish(world, isQuiet ? {} : { before })
    if (!publication.ok) {
      const told = tellFaults(publication.faults)
      print(process.stderr, [...told, 'Nothing was changed: the content that was live stays live.'])
      return 1
    }
    const name = publication.release.slice(0, 8)
    const told = publication.isNew ? `Release ${name} is live.` : `Nothing has changed: release ${name} stays live.`
    if (!isQuiet) print(process.stdout, [told])
    return 0
  } finally {
    closeWorld(world)
  }
}

function print(stream: NodeJS.WritableStream, lines: string[]): void {
  if (lines.length > 0) stream.write(`${lines.join('\n')}\n`)
}
