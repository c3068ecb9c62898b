/**
 * An M/M/N+M queue worked out without any of the closed forms: the stationary distribution by detailed balance, and the fate of
 * someone who finds j people ahead by the Kolmogorov equations fⱼ′ = (Nμ + jθ)(fⱼ₋₁ − fⱼ) − θfⱼ, f₋₁ = 1, in small
 * Runge–Kutta steps. Times in seconds. For small systems only.
 */
export function solvePatientQueue(
  load: number,
  handleTime: number,
  agents: number,
  threshold: number,
  patience: number,
) {
  const [arrivals, service, impatience] = [load / handleTime, 1 / handleTime, 1 / patience]
  const longest = agents + Math.ceil(arrivals * patience + 12 * Math.sqrt(arrivals * patience)) + 30
  const weights = [1]
  for (let n = 1; n <= longest; n++) {
    const leaving = Math.min(n, agents) * service + Math.max(0, n - agents) * impatience
    weights.push(((weights[n - 1] ?? 0) * arrivals) / leaving)
  }
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const share = weights.map((weight) => weight / whole)
  const queueing = share.slice(agents)
  const fates = answeredBy(threshold, queueing.length, agents * service, impatience)
  const abandonment = queueing.reduce((sum, p, j) => sum + p * j, 0) * (impatience / arrivals)
  return {
    waiting: queueing.reduce((sum, p) => sum + p, 0),
    serviceLevel:
      share.slice(0, agents).reduce((sum, p) => sum + p, 0) +
      queueing.reduce((sum, p, j) => sum + p * (fates[j] ?? 0), 0),
    abandonment,
    meanWait: abandonment * patience,
  }
}

function answeredBy(threshold: number, queue: number, clearing: number, impatience: number): number[] {
  const slope = (f: readonly number[]) =>
    f.map((own, j) => (clearing + j * impatience) * ((j === 0 ? 1 : (f[j - 1] ?? 0)) - own) - impatience * own)
  const steps = Math.ceil(threshold * (clearing + queue * impatience) * 4)
  const h = threshold / steps
  let f = Array.from({ length: queue }, () => 0)
  const moved = (by: readonly number[], length: number) => f.map((own, j) => own + length * (by[j] ?? 0))
  for (let step = 0; step < steps; step++) {
    const k1 = slope(f)
    const k2 = slope(moved(k1, h / 2))
    const k3 = slope(moved(k2, h / 2))
    const k4 = slope(moved(k3, h))
    f = f.map((own, j) => own + (h / 6) * ((k1[j] ?? 0) + 2 * (k2[j] ?? 0) + 2 * (k3[j] ?? 0) + (k4[j] ?? 0)))
  }
  return f
}

/** The same queue played call by call, with a seed. */
export function playPatientQueue(
  load: number,
  handleTime: number,
  agents: number,
  threshold: number,
  patience: number,
) {
  const draw = drawing(20261122)
  const free = Array.from({ length: agents }, () => 0)
  const calls = 200_000
  let [now, answered, abandoned, waited, held] = [0, 0, 0, 0, 0]
  for (let call = 0; call < calls; call++) {
    now += draw() * (handleTime / load)
    const next = free.indexOf(Math.min(...free))
    const wait = Math.max(0, (free[next] ?? 0) - now)
    const gives = draw() * patience
    if (wait > 0) held++
    waited += Math.min(wait, gives)
    if (gives < wait) abandoned++
    else {
      if (wait <= threshold) answered++
      free[next] = now + wait + draw() * handleTime
    }
  }
  return {
    waiting: held / calls,
    serviceLevel: answered / calls,
    abandonment: abandoned / calls,
    meanWait: waited / calls,
  }
}

/** Exponential draws of mean 1 from mulberry32. */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return -Math.log(1 - ((t ^ (t >>> 14)) >>> 0) / 4294967296)
  }
}
