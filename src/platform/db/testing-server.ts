/** A PostgreSQL server for tests only: in a folder of its own that goes with it, and without fsync. */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbedded } from './embedded/embedded.ts'

export interface TestServer {
  /** Address of the superuser. */
  readonly url: string
  readonly stop: () => Promise<void>
}

export async function startTestServer(): Promise<TestServer> {
  // A short path, whatever the machine's temporary folder is called.
  const folder = await mkdtemp('/tmp/ombuds-test-')
  const { superuser, stop } = await startEmbedded(join(folder, 'data'), ignore, { fsync: false })
  return {
    url: superuser,
    async stop() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function ignore(): void {
  // A server for tests has nothing to tell an operator.
}
