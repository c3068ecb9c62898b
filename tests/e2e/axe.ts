import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const { resolve } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const script = readFileSync(resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong with the page as it stands. Its script goes into each document once, and only faults are gathered:
 * left to itself the builder sends it twice a look and lists every element that passed.
 */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script)
  const builder = new AxeBuilder({ page, axeSource: 'true' }).setLegacyMode()
  const found = await builder.options({ preload: false, resultTypes: ['violations'] }).analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
