/** The whole system: database, what must be true before, then the three parts, each kept running. */
import { prepare } from './prepare.ts'
import type { Prepared } from './prepare.ts'
import { partNames, startPart } from './parts.ts'
import { linkHours } from '../identity/index.ts'
import { systemClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { startEmbedded } from '../platform/db/embedded/embedded.ts'
import { despiteLosses } from '../platform/db/lost.ts'
import type { Addresses } from '../platform/db/prepare.ts'
import type { Say } from '../platform/db/embedded/embedded.ts'
import type { Env } from '../platform/settings.ts'
import { keepRunning } from './supervise.ts'
import type { Supervised } from './supervise.ts'

const labels = { portal: 'Portal', office: 'Office', worker: 'Worker' }

/** What has been started is handed to `system`, which stops it: parts first, then the database. */
export async function startSystem(
  config: Config,
  env: Env,
  system: AsyncDisposableStack,
  say: Say,
): Promise<Supervised[]> {
  const addresses = config.databases ?? (await keepDatabase(config.dataDir, system, say))
  const prepareAll = () => prepare(config, addresses, systemClock)
  const prepared = await (config.databases ? prepareAll() : despiteLosses(prepareAll))
  const parts = await keepParts(envOfParts(env, addresses), system, say)
  for (const line of welcome(config, prepared)) say(line)
  return parts
}

async function keepDatabase(dataDir: string, system: AsyncDisposableStack, say: Say) {
  const found = Promise.withResolvers<Addresses>()
  const start = async () => {
    const { addresses, ended, stop } = await despiteLosses(() => startEmbedded(dataDir, say))
    found.resolve(addresses)
    return { ended: ended.then(() => 'not by us'), stop }
  }
  const database = await keepRunning('Database', start, say)
  system.defer(database.stop)
  return await found.promise
}

async function keepParts(env: Env, system: AsyncDisposableStack, say: Say) {
  const parts: Supervised[] = []
  system.defer(async () => {
    await Promise.all(parts.map((part) => part.stop()))
  })
  const starts = partNames.map(async (name) => {
    parts.push(await keepRunning(labels[name], () => startPart(name, env), say))
  })
  // All must have come to something before any can be stopped.
  for (const start of await Promise.allSettled(starts))
    if (start.status === 'rejected') throw start.reason
  return parts
}

function envOfParts(env: Env, { portal, office }: Addresses): Env {
  return { ...env, PORTAL_DATABASE_URL: portal, OFFICE_DATABASE_URL: office }
}

function welcome({ portal, office, dataDir }: Config, { key, firstLink }: Prepared): string[] {
  return [
    `Portal  ${portal.origin}`,
    `Office  ${office.origin}`,
    `Data    ${dataDir}, office key ${key.id}`,
    ...(key.isReadableByOthers
      ? [
          'Others on this machine can read the office key. Make its file readable by its owner only.',
        ]
      : []),
    ...(firstLink
      ? [
          `Create the first administrator, once and within ${linkHours} hours:`,
          `        ${firstLink}`,
        ]
      : []),
    'Everything runs. Ctrl-C stops it.',
  ]
}
