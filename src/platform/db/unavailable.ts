/** Network failures, and PostgreSQL's classes 08 (connection) and 57P (going down, coming up); 53300: too many already. */
const codes =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|08\w{3}|57P0[1-5]|53300)$/
/** What `pg` says without a code. */
const messages =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** The database is not there now and may be again in a moment: nothing is wrong with what was asked. */
export function isDatabaseGone(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseGone)
  if (!(error instanceof Error)) return false
  const isCalled = 'syscall' in error && 'port' in error
  const isTold = 'severity' in error && 'routine' in error
  const code = 'code' in error ? String(error.code) : ''
  return ((isCalled || isTold) && codes.test(code)) || messages.test(error.message)
}
