/** A fault of an item's key, and its mend. */
export type Slip = [fault: string, mend: string]
