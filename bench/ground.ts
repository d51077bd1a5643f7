/** The whole system on a fresh database, filled: what every measurement stands on. */
import { join } from 'node:path'
import type { System } from '../e2e/system.ts'
import { loadHouse } from '../src/casework/index.ts'
import type { House } from '../src/casework/index.ts'
import { identityKeys, listAssignable } from '../src/identity/index.ts'
import { testStaff } from '../src/identity/testing.ts'
import { dayIn } from '../src/platform/clock.ts'
import { connect } from '../src/platform/db/database.ts'
import type { Db } from '../src/platform/db/database.ts'
import { embeddedAddresses } from '../src/platform/db/embedded/embedded.ts'
import type { Addresses } from '../src/platform/db/prepare.ts'
import { root } from '../src/platform/root.ts'
import { address } from '../src/portal/addresses.ts'
import { readRegister } from '../src/published/index.ts'
import { loadOfficeKey } from '../src/secrecy/index.ts'
import type { OfficeKey } from '../src/secrecy/index.ts'
import { fill } from './fill.ts'

export interface Ground {
  readonly system: System
  /** Of the process from which all others of the system come. */
  readonly pid: number
  readonly addresses: Addresses
  readonly owner: Db
  readonly portal: Db
  readonly office: Db
  readonly house: House
  readonly officeKey: OfficeKey
  readonly serviceIds: readonly string[]
  readonly caseManagers: readonly { readonly id: string; readonly name: string }[]
  readonly files: number
}

/** Those whom an office with that much work would have. */
const caseManagers = 12

export async function prepareGround(system: System, files: number): Promise<Ground> {
  const { pid } = system.main
  const addresses = await embeddedAddresses(system.dataDir)
  if (!addresses || pid === undefined) throw new Error('the system does not run')
  const [owner, portal, office] = [
    connect(addresses.owner),
    connect(addresses.portal),
    connect(addresses.office),
  ]
  const officeDir = join(root, 'offices/brussels')
  const house = await loadHouse(officeDir, (lang) => system.portal + address('follow', lang))
  const officeKey = await loadOfficeKey(join(system.dataDir, 'keys/office.key'))
  const ground: Ground = {
    system,
    pid,
    addresses,
    owner,
    portal,
    office,
    house,
    officeKey,
    serviceIds: (await readRegister(officeDir)).services.map(({ id }) => id),
    caseManagers: await employ(office, house, officeKey),
    files,
  }
  await fill(owner, { ...ground, count: files })
  return ground
}

export async function leaveGround({ owner, portal, office }: Ground): Promise<void> {
  await Promise.all([owner, portal, office].map((db) => db.destroy()))
}

async function employ(db: Db, { office }: House, { identity }: OfficeKey) {
  const now = new Date()
  const keys = identityKeys(identity)
  for (let hired = 0; hired < caseManagers; hired++)
    await testStaff(db, keys, { role: 'case-manager', name: `Case manager ${hired + 1}` }, now)
  return await db.transaction().execute((tx) => listAssignable(tx, dayIn(office.timeZone, now)))
}
