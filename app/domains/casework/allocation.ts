export interface ToAllocate {
  id: string
  personId: string
  teamId: string | null
  /** Who has read it already, or has it to read. */
  readers: readonly string[]
}

export interface Marker {
  id: string
  /** Teams that the marker belongs to or leads. */
  teams: readonly string[]
  /** Submissions that the marker has to read already. */
  load: number
}

export interface Allocation {
  given: Array<{ submissionId: string; markerId: string }>
  /** Nobody may read these: each marker is of the same team, is its writer, or has read it. */
  left: string[]
}

/** May this marker read it? Not their own work, not their own team's, and nothing twice. */
export function mayRead(marker: Pick<Marker, 'id' | 'teams'>, submission: ToAllocate): boolean {
  if (submission.personId === marker.id || submission.readers.includes(marker.id)) return false
  return submission.teamId === null || !marker.teams.includes(submission.teamId)
}

/**
 * Shares submissions out, in the order given, each to the marker who has least to read of those who may; of equals to the
 * one named first. Those whom fewest may read go first, so that nobody is full by then who alone could have read them.
 */
export function allocateEvenly(submissions: readonly ToAllocate[], markers: readonly Marker[]): Allocation {
  const loads = new Map(markers.map(({ id, load }) => [id, load]))
  const readable = submissions.map((submission) => ({
    submission,
    able: markers.filter((marker) => mayRead(marker, submission)),
  }))
  const given = new Map<string, string>()
  for (const { submission, able } of [...readable].sort((one, other) => one.able.length - other.able.length)) {
    const chosen = able.reduce<Marker | null>((least, marker) => {
      return least && (loads.get(least.id) ?? 0) <= (loads.get(marker.id) ?? 0) ? least : marker
    }, null)
    if (!chosen) continue
    loads.set(chosen.id, (loads.get(chosen.id) ?? 0) + 1)
    given.set(submission.id, chosen.id)
  }
  return {
    given: submissions.flatMap(({ id }) => {
      const markerId = given.get(id)
      return markerId === undefined ? [] : [{ submissionId: id, markerId }]
    }),
    left: submissions.filter(({ id }) => !given.has(id)).map(({ id }) => id),
  }
}
