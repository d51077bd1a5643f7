/** What must be true before the parts run: tables, the office's key, the register. */
import { link, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createFirstInvitation, linkPath } from '../identity/index.ts'
import type { Config } from '../platform/config.ts'
import type { Now } from '../platform/clock.ts'
import { makeFolder } from '../platform/folder.ts'
import { makeDataFolder } from '../platform/data-folder.ts'
import { connect } from '../platform/db/database.ts'
import type { Db } from '../platform/db/database.ts'
import { migrate } from '../platform/db/migrate.ts'
import type { Addresses } from '../platform/db/prepare.ts'
import {
  currentOfficeKey,
  publishOfficeKey,
  publishRegister,
  readRegister,
} from '../published/index.ts'
import {
  createOfficeKey,
  createRecordKey,
  KeyFileError,
  loadOfficeKey,
  loadRecordKey,
  OfficeKeyError,
} from '../secrecy/index.ts'
import type { OfficeKey } from '../secrecy/index.ts'

export interface Prepared {
  readonly key: OfficeKey
  /** Undefined once there is an administrator. */
  readonly firstLink: string | undefined
}

export async function prepare(config: Config, addresses: Addresses, now: Now): Promise<Prepared> {
  await makeDataFolder(config.dataDir)
  const register = await readRegister(config.officeDir)
  const owner = connect(addresses.owner)
  const office = connect(addresses.office)
  try {
    await migrate(owner)
    const key = await ensureOfficeKey(office, config.officeKeyFile, now)
    await ensureRecordKey(config.recordKeyFile, now)
    await office.transaction().execute((tx) => publishRegister(tx, register))
    const token = await createFirstInvitation(office, now())
    return { key, firstLink: token && config.office.origin + linkPath(token) }
  } finally {
    await Promise.all([owner.destroy(), office.destroy()])
  }
}

/**
 * Makes a key where there is neither one in the file nor one that envelopes were sealed to. With
 * any other key, what waits in the letterbox could never be opened: the start stops.
 */
async function ensureOfficeKey(office: Db, file: string, now: Now): Promise<OfficeKey> {
  const published = await currentOfficeKey(office)
  const key = await loadOfficeKey(file).catch((error: unknown) => {
    if (!isMissing(error) || published) throw error
    return undefined
  })
  if (key && published && key.id !== published.id)
    throw new OfficeKeyError(
      'unreadable',
      `${file}: this key (${key.id}) does not belong to this database, which has ${published.id}. ` +
        'Put that one there, from its copy on paper if need be, or set OFFICE_KEY_FILE.',
    )
  const own = key ?? (await makeKey(file, (half) => createOfficeKey(half, now())))
  if (!published) await publishOfficeKey(office, { id: own.id, recipient: own.recipient }, now())
  return own
}

/** Nothing is lost with this key but what its signatures prove: where it is missing, there is a new one. */
async function ensureRecordKey(file: string, now: Now): Promise<void> {
  await loadRecordKey(file).catch(async (error: unknown) => {
    if (!isMissing(error)) throw error
    return await makeKey(file, (half) => createRecordKey(half, now()))
  })
}

function isMissing(error: unknown): boolean {
  return error instanceof KeyFileError && error.problem === 'missing'
}

/** Beside, then in its place: a killed start leaves no half key, and none is ever overwritten. */
async function makeKey<Key>(file: string, create: (half: string) => Promise<Key>): Promise<Key> {
  const folder = dirname(file)
  await makeFolder(folder, 0o700)
  const half = `${file}.half`
  await rm(half, { force: true })
  const key = await create(half)
  await link(half, file)
  await rm(half)
  const directory = await open(folder, 'r')
  await directory.sync()
  await directory.close()
  return key
}
