const rungs = [36, 92, 148, 204, 260, 316, 372]

/** The house's own mark, drawn tall: a ladder whose highest rung stands out. */
export function LadderMark() {
  return (
    <svg className="certificate-mark" viewBox="0 0 96 408" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      <path className="side" d="M16 4V404M80 4V404" />
      <path
        className="rungs"
        d={rungs
          .slice(1)
          .map((y) => `M16 ${y}H80`)
          .join('')}
      />
      <path className="reached" d={`M4 ${rungs[0]}H92`} />
    </svg>
  )
}
