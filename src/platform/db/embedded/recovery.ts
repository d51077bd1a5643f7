/** One plain line about what the server had to make good, from its own log. */

/** Undefined: it had been stopped cleanly. */
export function tellRecovery(log: string): string | undefined {
  if (!log.includes('automatic recovery in progress')) return undefined
  const last = /last completed transaction was at log time (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/.exec(
    log,
  )?.[1]
  const redone = /redo done at .*elapsed: ([\d.]+) s/.exec(log)?.[1]
  const detail = last
    ? `replayed everything confirmed up to ${last} UTC (${redone ?? '0.00'} s)`
    : 'nothing confirmed since the last checkpoint had to be replayed'
  return `Database: was not stopped cleanly; ${detail}. Nothing confirmed is lost.`
}
