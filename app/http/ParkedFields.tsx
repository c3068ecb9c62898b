import type { ParkedForm } from './parked.server'

/** What somebody had written, ready to be sent again. */
export function ParkedFields({ parked }: { parked: ParkedForm }) {
  const fields = parked.fields.map(([name, value], index) => ({ key: `${index} ${name}`, name, value }))
  return fields.map(({ key, name, value }) => <input key={key} type="hidden" name={name} value={value} />)
}
