interface StepFieldsProps {
  client: string
  item: string
  step: number | null
}

/** What says which step this is (see StepHead). */
export function StepFields({ client, item, step }: StepFieldsProps) {
  return (
    <>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="item" value={item} />
      <input type="hidden" name="client" value={client} />
      <input type="hidden" name="sequence" value="0" />
      <input type="hidden" name="replaces" value={step ?? ''} />
    </>
  )
}
