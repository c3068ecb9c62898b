import { useId, useState } from 'react'
import { fill } from './fill'

interface NumberBoxProps {
  label: string
  value: number
  least: number
  most: number
  /** Said where what is typed is no number of that range; it has {least} and {most}. */
  fault: string
  onNumber: (value: number) => void
}

/** A whole number to type. What is typed stays while it is no number that can be used, and says so. */
export function NumberBox({ label, value, least, most, fault, onNumber }: NumberBoxProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode={least < 0 ? 'text' : 'numeric'}
        className="short"
        {...{ min: least, max: most, step: 1, value: typed ?? value }}
        aria-invalid={typed === null ? undefined : true}
        aria-describedby={typed === null ? undefined : `${id}-fault`}
        onChange={({ target }) => {
          const given = target.value.trim() === '' ? Number.NaN : Number(target.value)
          const isUsable = Number.isInteger(given) && given >= least && given <= most
          setTyped(isUsable ? null : target.value)
          if (isUsable) onNumber(given)
        }}
      />
      {typed === null ? null : (
        <span className="fault" id={`${id}-fault`}>
          {fill(fault, { least, most })}
        </span>
      )}
    </div>
  )
}
