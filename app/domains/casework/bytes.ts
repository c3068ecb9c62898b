/** A file's bytes, read piece by piece: a large one is never held whole. */
export interface Bytes {
  size: number
  /** Up to `length` bytes from a place; fewer at the end. */
  read: (from: number, length: number) => Buffer
}
