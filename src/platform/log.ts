/**
 * One JSON line per event to standard error, for whatever collects the process's output. Events
 * hold codes, ids and counts; never what people wrote, their names, addresses or codes.
 */
import { systemClock } from './clock.ts'

export type Log = (event: Readonly<Record<string, unknown>>) => void

export const log: Log = (event) => {
  process.stderr.write(`${JSON.stringify({ at: systemClock().toISOString(), ...event })}\n`)
}

/** What of an error may stand in a log: PostgreSQL quotes values in its messages and rows in its details. */
export function tellError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '))
  const code = 'code' in error ? error.code : undefined
  if ('severity' in error && 'routine' in error) {
    const { table, constraint } = error as { table?: unknown; constraint?: unknown }
    return { name: 'DatabaseError', code, table, constraint, frames }
  }
  return { name: error.name, code, message: error.message, frames }
}
