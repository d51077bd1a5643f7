import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { connect } from './database.ts'
import { migrate } from './migrate.ts'
import { drawPasswords, prepareDatabase } from './prepare.ts'
import { startTestServer } from './testing-server.ts'

/** Servers on which the same must hold. */
const servers = {
  'the embedded server': startTestServer,
  'Debian’s PostgreSQL 15': debiansServer,
}

for (const [called, start] of Object.entries(servers)) {
  const server = await start()
  const skip = server ? false : 'needs a PostgreSQL 15 server, TEST_POSTGRES_15_URL'

  test(
    `on ${called}, a database is prepared, migrated, and closed to other roles`,
    { skip },
    async (t) => {
      if (!server) return
      const [one, other] = ['prepare_one', 'prepare_other']
      t.after(() => removeAll(server.url, [one, other]))

      const addresses = await prepareDatabase(server.url, one, drawPasswords())
      const others = await prepareDatabase(server.url, other, drawPasswords())

      assert.notDeepEqual(await inDatabase(addresses.owner, migrate), [])
      assert.deepEqual(
        await Promise.all(Object.values(addresses).map((address) => inDatabase(address, whoAmI))),
        ['prepare_one_owner', 'prepare_one_portal', 'prepare_one_office'],
      )
      const intruder = new URL(others.portal)
      intruder.pathname = '/prepare_one'
      await assert.rejects(inDatabase(intruder.href, whoAmI), { code: '42501' })
    },
  )

  test(
    `on ${called}, preparing again gives new passwords and keeps the data`,
    { skip },
    async (t) => {
      if (!server) return
      t.after(() => removeAll(server.url, ['prepare_twice']))
      const before = await prepareDatabase(server.url, 'prepare_twice', drawPasswords())
      await inDatabase(before.owner, (db) => sql`create table kept ()`.execute(db))

      const later = await prepareDatabase(server.url, 'prepare_twice', drawPasswords())

      await assert.rejects(inDatabase(before.portal, whoAmI), { code: '28P01' })
      await inDatabase(later.owner, (db) => sql`select from kept`.execute(db))
    },
  )

  test(
    `on ${called}, text is ordered by code points and small letters know accents`,
    { skip },
    async (t) => {
      if (!server) return
      t.after(() => removeAll(server.url, ['prepare_text']))
      const { owner } = await prepareDatabase(server.url, 'prepare_text', drawPasswords())

      const found = await inDatabase(owner, async (db) => {
        const { rows } = await sql`select lower('ÉLÈVE') as small, 'Z' < 'a' as is_ordered`.execute(
          db,
        )
        return rows[0]
      })

      assert.deepEqual(found, { small: 'élève', is_ordered: true })
    },
  )

  after(() => server?.stop())
}

test('a name that would need quotes somewhere is refused', async () => {
  for (const name of ['', 'Ombuds', '1st', 'a-b', 'a"; drop role b', 'x'.repeat(41)]) {
    await assert.rejects(
      prepareDatabase('postgres://nowhere/none', name, drawPasswords()),
      /cannot name/,
    )
  }
})

function debiansServer() {
  const url = process.env['TEST_POSTGRES_15_URL']
  return Promise.resolve(url ? { url, stop: () => Promise.resolve() } : undefined)
}

async function whoAmI(db: ReturnType<typeof connect>) {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db)
  return rows[0]?.role
}

async function inDatabase<T>(
  address: string,
  act: (db: ReturnType<typeof connect>) => Promise<T>,
): Promise<T> {
  const db = connect(address)
  try {
    return await act(db)
  } finally {
    await db.destroy()
  }
}

async function removeAll(server: string, names: string[]): Promise<void> {
  await inDatabase(server, async (db) => {
    for (const name of names) await sql`drop database if exists ${sql.id(name)}`.execute(db)
    for (const name of names)
      for (const kind of ['owner', 'portal', 'office'])
        await sql`drop role if exists ${sql.id(`${name}_${kind}`)}`.execute(db)
  })
}
