/** Databases for tests, on a real server: one per test file, migrated, empty, dropped afterwards. */
import { createHash, randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { sql } from 'kysely'
import { connect } from './database.ts'
import type { Db } from './database.ts'
import { digestOfMigrations, migrate } from './migrate.ts'
import { addressesOf, closeDatabase, databaseExists, prepareDatabase } from './prepare.ts'
import type { Addresses, Passwords } from './prepare.ts'
import { rolesOf } from './roles.ts'
import { startTestServer } from './testing-server.ts'
import type { TestServer } from './testing-server.ts'

export interface TestDatabase {
  readonly owner: Db
  readonly portal: Db
  readonly office: Db
  /** For what needs a connection of its own. */
  readonly addresses: Addresses
}

/** Roles belong to the whole server; all test databases share these. */
const name = 'ombuds_test'
const lock = 20261125

export async function testDatabase(): Promise<TestDatabase> {
  const { server, leave } = await enterServer()
  const passwords = passwordsFor(server)
  const template = await prepareTemplate(server, passwords)

  const database = `test_${randomBytes(8).toString('hex')}`
  const admin = connect(server)
  await sql`create database ${sql.id(database)}
    template ${sql.id(template)} owner ${sql.id(rolesOf(name).owner)}`.execute(admin)
  await closeDatabase(admin, database, name)

  const addresses = addressesOf(server, database, passwords, name)
  const owner = connect(addresses.owner)
  const portal = connect(addresses.portal)
  const office = connect(addresses.office)

  after(async () => {
    await Promise.all([owner.destroy(), portal.destroy(), office.destroy()])
    await sql`drop database ${sql.id(database)}`.execute(admin)
    await admin.destroy()
    await leave()
  })
  return { owner, portal, office, addresses }
}

/**
 * A migrated database to copy, one for each state of the migrations. Whoever comes first makes
 * it; it gets its name when it is whole.
 */
export async function prepareTemplate(
  server: string,
  passwords = passwordsFor(server),
): Promise<string> {
  const template = `${name}_${await digestOfMigrations()}`
  const admin = connect(server)
  try {
    return await admin.connection().execute(async (one) => {
      await sql`select pg_advisory_lock(${lock})`.execute(one)
      if (!(await databaseExists(one, template)))
        await makeTemplate(server, passwords, one, template)
      await sql`select pg_advisory_unlock(${lock})`.execute(one)
      return template
    })
  } finally {
    await admin.destroy()
  }
}

async function makeTemplate(server: string, passwords: Passwords, admin: Db, template: string) {
  // Left half-done by a run that was killed.
  await sql`drop database if exists ${sql.id(name)}`.execute(admin)
  const { owner: address } = await prepareDatabase(server, name, passwords)
  const owner = connect(address)
  await migrate(owner)
  await owner.destroy()
  await sql`alter database ${sql.id(name)} rename to ${sql.id(template)}`.execute(admin)
}

let ownServer: Promise<TestServer> | undefined
let guests = 0

/**
 * The server that `npm test` started, or, for a file that is run alone, one of its own, which the
 * last database to leave stops.
 */
async function enterServer(): Promise<{ server: string; leave: () => Promise<void> }> {
  const server = process.env['TEST_DATABASE_URL']
  if (server) return { server, leave: () => Promise.resolve() }

  guests++
  const own = await (ownServer ??= startTestServer())
  const leave = async () => {
    if (--guests > 0) return
    ownServer = undefined
    await own.stop()
  }
  return { server: own.url, leave }
}

/** Known to every process that knows the server, and to nobody else. */
function passwordsFor(server: string): Passwords {
  const derive = (kind: string) => createHash('sha256').update(`${kind} ${server}`).digest('hex')
  return { owner: derive('owner'), portal: derive('portal'), office: derive('office') }
}
