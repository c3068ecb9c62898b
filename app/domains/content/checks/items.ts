import type { Fault } from '../fault'
import type { Draft } from '../manuscript'
import type { Item } from '../model'
import type { Entry } from '../yaml-entry'

/** Keys that could not be scored: best-worst needs one best and one worst; rate-each needs options that differ. */
export function checkItems({ banks }: Draft): Fault[] {
  return banks.flatMap(({ items }) => items.flatMap(checkKey))
}

function checkKey(item: Entry<Item>): Fault[] {
  const { id, format, options } = item.value
  const keys = options.map(({ effectiveness }) => effectiveness)
  const [most, least] = [Math.max(...keys), Math.min(...keys)]
  const tell = (fault: string, mend: string) => [
    { file: item.file, line: item.line('options'), fault: `${id}: ${fault}`, mend },
  ]
  if (most === least)
    return tell(`every option has the effectiveness ${most}`, 'tell the better options from the worse')
  if (format !== 'best-worst') return []
  const shared = [most, least].filter((key) => keys.filter((other) => other === key).length > 1)
  return shared.flatMap((key) => {
    const end = key === most ? 'highest' : 'lowest'
    return tell(`two options share the ${end} effectiveness, ${key}`, `in best-worst one option alone is the ${end}`)
  })
}
