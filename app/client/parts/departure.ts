const againMs = 3_000

/** Goes to another page once the server can be reached; till then this one stays, and `waiting` is called at each failure. */
export function depart(to: string, waiting: () => void): void {
  void fetch(to, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(10_000) }).then(
    () => {
      const wanted = new URL(to, location.href)
      if (wanted.href === location.href) location.reload()
      else location.assign(wanted)
    },
    () => {
      waiting()
      window.setTimeout(() => depart(to, waiting), againMs)
    },
  )
}
