/** Was it the connection that failed, rather than what was asked? Then asking again may help. */
import { setTimeout as pause } from 'node:timers/promises'

/** Of PostgreSQL: cut off, cut off by a crash, starting or stopping. */
const codes = ['57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE']
/** Of the driver, which has no codes for these. */
const messages = /^Connection terminated|connection error and is not queryable/

const pauseMs = 500
/** Ten seconds: a server that was killed recovers within two. */
const mostTries = 20

/** For what may be begun again: does it anew when the database was killed meanwhile. */
export async function despiteLosses<Result>(act: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await act()
    } catch (error) {
      if (!isLost(error) || tries === mostTries) throw error
      await pause(pauseMs)
    }
  }
}

function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as NodeJS.ErrnoException
  return syscall === 'connect' || codes.includes(code ?? '') || messages.test(error.message)
}
