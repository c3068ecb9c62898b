/** Keeps the `most` values used last. */
export class Lru<T> {
  readonly #kept = new Map<string, T>()

  constructor(readonly most: number) {}

  get(key: string): T | undefined {
    const value = this.#kept.get(key)
    if (value === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, value)
    return value
  }

  set(key: string, value: T): void {
    this.#kept.delete(key)
    this.#kept.set(key, value)
    if (this.#kept.size <= this.most) return
    const oldest = this.#kept.keys().next().value
    if (oldest !== undefined) this.#kept.delete(oldest)
  }

  get size(): number {
    return this.#kept.size
  }
}
