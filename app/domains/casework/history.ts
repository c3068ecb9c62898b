/** One deed of a submission's history, as far as the rule asks. */
export interface DeedFacts {
  id: number
  deed: string
  /** Null: by a rule, or it is not (yet) to be known. */
  personId: string | null
  detail: Record<string, string | number | null>
}

/** What a learner has done themselves, which they may always read of. */
const own = ['begun', 'handed-in', 'taken-back', 'self-marked', 'appealed', 'file-added', 'file-removed']

/** By these the learner is shown something, once there has been a release. */
const showing = ['released', 'settled', 'changed', 'appeal-decided']

/**
 * The history as the learner may read it: all of it, but who read and what came of it only as far as it has been released;
 * of a reading that is still under way, as after an appeal, neither name nor reason is told.
 */
export function toldToLearner<Deed extends DeedFacts>(deeds: readonly Deed[]): Deed[] {
  const released = deeds.find(({ deed }) => deed === 'released')
  const shown = released ? deeds.filter(({ id, deed }) => id >= released.id && showing.includes(deed)) : []
  const until = shown.at(-1)?.id ?? 0
  return deeds.map((deed) =>
    own.includes(deed.deed) || deed.id <= until ? deed : { ...deed, personId: null, detail: {} },
  )
}
