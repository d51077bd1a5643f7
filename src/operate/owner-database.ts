/** The database as its owner, for one command, whether the system runs or not. */
import { ping, connect } from '../platform/db/database.ts'
import type { OwnerConfig } from '../platform/config.ts'
import { embeddedAddresses, startEmbedded } from '../platform/db/embedded/embedded.ts'

/** An embedded database that does not run is started for as long as this takes, and made where there is none. */
export async function withOwnerDatabase<Result>(
  { databaseUrl, dataDir }: OwnerConfig,
  say: (line: string) => void,
  act: (address: string) => Promise<Result>,
): Promise<Result> {
  const running = databaseUrl ?? (await runningAddress(dataDir))
  if (running) return await act(running)

  const { addresses, stop } = await startEmbedded(dataDir, say)
  try {
    return await act(addresses.owner)
  } finally {
    await stop()
  }
}

async function runningAddress(dataDir: string): Promise<string | undefined> {
  const addresses = await embeddedAddresses(dataDir)
  if (!addresses) return undefined
  const db = connect(addresses.owner)
  try {
    await ping(db)
    return addresses.owner
  } catch {
    // Why not is told by who then tries to start it.
    return undefined
  } finally {
    await db.destroy()
  }
}
