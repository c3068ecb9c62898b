/** How far along, as a thin line with its words for those who can't see it. */
export function ProgressLine({ value, of, label }: { value: number; of: number; label: string }) {
  return <progress className="progress-line" value={value} max={Math.max(of, 1)} aria-label={label} />
}
