/** One plain line about what the server had to make good, from its own log. */

/** Undefined: nothing; it had been stopped cleanly. */
export function tellRecovery(log: string): string | undefined {
  const start = log.lastIndexOf('automatic recovery in progress')
  if (start < 0) return undefined

  const since = log.slice(start)
  const from = /redo starts at (\S+)/.exec(since)?.[1]
  const [, to, seconds] = /redo done at (\S+) .*elapsed: ([\d.]+) s/.exec(since) ?? []
  const what =
    from && to && seconds
      ? `replayed ${Math.ceil((position(to) - position(from)) / 1024)} KB of its journal in ${seconds} s`
      : 'all that was confirmed was in its place already'
  return `Database: had not been stopped cleanly; ${what}. Nothing confirmed is lost.`
}

/** `1/16B3748`: the upper and the lower 32 bits of a place in the journal. */
function position(place: string): number {
  const [upper = '', lower = ''] = place.split('/')
  return Number.parseInt(upper, 16) * 2 ** 32 + Number.parseInt(lower, 16)
}
