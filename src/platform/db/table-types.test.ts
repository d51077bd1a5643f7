import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../root.ts'
import { describeTables, homes } from './table-types.ts'
import { testDatabase } from './testing.ts'

const { owner } = await testDatabase()
const described = await describeTables(owner)

for (const [schema, home] of Object.entries(homes)) {
  test(`the code knows the tables of ${schema} as the migrations make them (else: npm run tables)`, async () => {
    const committed = await readFile(join(root, 'src', home, 'tables.ts'), 'utf8')
    assert.equal(committed, described.get(schema))
  })
}
