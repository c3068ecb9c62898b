import type { Flag, ItemQuality } from './quality-model'

type Facts = Omit<ItemQuality, 'flags'>

/** An item that goes with the others less than this measures something else (Ebel & Frisbie 1991). */
const leastRest = 0.1
/** So near to everybody or to chance an item parts nobody from anybody. */
const easy = 0.95
const hard = 0.05
/** Alpha gains by sampling alone; a gain beyond this is worth a look. */
const alphaGain = 0.02
/** A wrong option that so many take, and the better ones rather. */
const leastShare = 0.05

/** Why an item wants a look; none where it is fine. A branching scene's choices are not compared: who meets them differs. */
export function flagsOf(item: Facts, alpha: number | null): Flag[] {
  const { rest, credit, alphaIfDeleted } = item
  const flags: Flag[] = []
  if (rest !== null && rest < leastRest) flags.push({ why: rest < 0 ? 'negative' : 'weak', rest })
  const height = item.right ?? credit
  if (height !== null && height > easy) flags.push({ why: 'too-easy', credit: height })
  if (credit !== null && credit < hard) flags.push({ why: 'too-hard', credit: height ?? credit })
  if (alpha !== null && alphaIfDeleted !== null && alphaIfDeleted > alpha + alphaGain)
    flags.push({ why: 'harms', alpha: alphaIfDeleted })
  if (item.format === 'branching') return flags
  for (const option of item.options) {
    if (!option.isKeyed && option.share >= leastShare && option.rest !== null && option.rest > leastRest)
      flags.push({ why: 'drawn-to-wrong', option: option.option, rest: option.rest })
  }
  return flags
}
