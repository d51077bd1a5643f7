/** Makes a demonstration in an empty data folder, on a database that runs for as long as this takes. */
import { join } from 'node:path'
import { findFile } from '../src/casework/file-store.ts'
import { loadHouse } from '../src/casework/index.ts'
import { statusOf } from '../src/casework/procedure/state.ts'
import { identityKeys } from '../src/identity/index.ts'
import { blobStore } from '../src/platform/blobs/blob-store.ts'
import { dayIn, systemClock } from '../src/platform/clock.ts'
import type { Config } from '../src/platform/config.ts'
import { connect } from '../src/platform/db/database.ts'
import type { Db } from '../src/platform/db/database.ts'
import { startEmbedded } from '../src/platform/db/embedded/embedded.ts'
import type { Say } from '../src/platform/db/embedded/embedded.ts'
import type { Addresses } from '../src/platform/db/prepare.ts'
import { address } from '../src/portal/addresses.ts'
import { readRegister } from '../src/published/index.ts'
import { loadOfficeKey, loadRecordKey } from '../src/secrecy/index.ts'
import { prepare } from '../src/start/prepare.ts'
import { hire } from './colleagues.ts'
import { fill, firstDay } from './fill.ts'
import type { Filled } from './fill.ts'
import { beginFolder, drawCredentials, finishFolder } from './folder.ts'
import type { Made } from './folder.ts'
import { loadLibrary } from './matters.ts'
import { momentOn } from './working-time.ts'

const files = 300
const seed = 'brussels'

/** What is still running when it is stopped is stopped with `system`. */
export async function makeDemonstration(
  config: Config,
  system: AsyncDisposableStack,
  say: Say,
): Promise<Made> {
  const { dataDir } = config
  await beginFolder(dataDir, say)
  const running = system.use(new AsyncDisposableStack())
  // A power cut means that it begins anew: nothing has to wait for the disk.
  const { addresses, stop } = await startEmbedded(dataDir, say, { fsync: false })
  running.defer(stop)
  await prepare(config, addresses, systemClock)
  const made = await make(config, addresses, running, say)
  await running.disposeAsync()
  await finishFolder(dataDir, made)
  return made
}

async function make(
  config: Config,
  addresses: Addresses,
  running: AsyncDisposableStack,
  say: Say,
): Promise<Made> {
  const [office, portal] = [connect(addresses.office), connect(addresses.portal)]
  for (const db of [office, portal]) running.defer(() => db.destroy())
  const house = await loadHouse(
    config.officeDir,
    (lang) => config.portal.origin + address('follow', lang),
  )
  const officeKey = await loadOfficeKey(config.officeKeyFile)
  const { timeZone } = house.office
  const madeOn = dayIn(timeZone, systemClock())
  const credentials = drawCredentials()
  const at = momentOn(firstDay(madeOn), 0, timeZone)
  await hire(office, identityKeys(officeKey.identity), credentials, { at, madeOn })
  const register = await readRegister(house.office.folder)
  const filled = await fill({
    office,
    portal,
    house,
    officeKey,
    blobs: blobStore(join(config.dataDir, 'blobs')),
    recordKey: await loadRecordKey(config.recordKeyFile),
    library: await loadLibrary(),
    serviceIds: register.services.map(({ id }) => id),
    madeOn,
    seed,
    files,
    say,
  })
  const { calls } = filled
  return {
    madeOn,
    ...credentials,
    files: filled.files,
    calls,
    followed: await choose(office, filled),
  }
}

/** The newest file at each place in the procedure. */
async function choose(office: Db, { followed }: Filled): Promise<Made['followed']> {
  const chosen = new Map<string, Made['followed'][number]>()
  for (const { reference, text, code } of followed) {
    const file = await findFile(office, reference)
    if (!file) continue
    const status = statusOf(file.state)
    const step = status === 'active' ? file.state.step : status
    if (!chosen.has(step)) chosen.set(step, { reference: text, code, step })
  }
  return [...chosen.values()]
}
