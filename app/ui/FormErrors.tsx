interface FormErrorsProps {
  title: string
  /** Field id → its fault in the reader's words; nothing is shown when there is none. */
  faults: Record<string, string | undefined>
  labels?: Record<string, string>
}

/** What to mend, at the head of the form, each a link to its field. Takes the focus when the page loads. */
export function FormErrors({ title, faults, labels = {} }: FormErrorsProps) {
  const entries = Object.entries(faults).filter((entry): entry is [string, string] => Boolean(entry[1]))
  if (entries.length === 0) return null
  return (
    <div className="form-faults" role="alert" tabIndex={-1} autoFocus>
      <h2>{title}</h2>
      <ul>
        {entries.map(([field, fault]) => (
          <li key={field}>
            <a href={`#${field}`}>
              {labels[field] ? `${labels[field]}: ` : ''}
              {fault}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
