/** What a command of the operators' command line is. */
import type { Now } from '../platform/clock.ts'
import type { Env } from '../platform/settings.ts'

export interface Command {
  /** One or two words, as they are typed. */
  readonly name: string
  readonly operands: string
  readonly purpose: string
  readonly run: (args: string[], shell: Shell) => Promise<void>
}

export interface Shell {
  readonly env: Env
  readonly now: Now
  /** What was asked for goes to standard output, and nothing else. */
  readonly print: (line: string) => void
}

/** Typed wrongly: answered with how it is typed, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Typed rightly, and cannot be done: exit code 1. */
export class OperateError extends Error {
  override readonly name = 'OperateError'
}
