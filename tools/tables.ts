/** Writes every `tables.ts` from what the migrations make: `npm run tables`. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connect } from '../src/platform/db/database.ts'
import { prepareTemplate } from '../src/platform/db/testing.ts'
import { startTestServer } from '../src/platform/db/testing-server.ts'
import { describeTables, homes } from '../src/platform/db/table-types.ts'
import { root } from '../src/platform/root.ts'

const server = await startTestServer()
const template = new URL(server.url)
template.pathname = `/${await prepareTemplate(server.url)}`
const db = connect(template.href)

for (const [schema, text] of await describeTables(db)) {
  const home = homes[schema]
  if (home) await writeFile(join(root, 'src', home, 'tables.ts'), text)
}
await db.destroy()
await server.stop()
