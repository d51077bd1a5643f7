/**
 * Lets the database keep the statements that it has been sent: each connection has a statement read
 * and planned once, which halves what most queries cost it (docs/performance.md). The planner still
 * looks at the values where a plan for all of them would be dearer.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

export function preparing(pool: pg.Pool): PostgresPool {
  const kept = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const known = kept.get(client) ?? preparingClient(client)
      kept.set(client, known)
      return known
    },
  }
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  let begun: Promise<unknown> | undefined
  async function query(text: string, values: readonly unknown[]) {
    const name = nameOf(text, values)
    const answer = client.query({ text, values: [...values], ...(name && { name }) })
    if (text === 'begin') {
      // Nobody waits for it alone: it travels with the first query, which fails where it failed.
      begun = answer
      begun.catch(() => undefined)
      return nothing
    }
    const [result] = await Promise.all([answer, begun])
    begun = undefined
    return result
  }
  return {
    // Cursors, which Kysely could ask for as well, are used nowhere.
    query: query as unknown as PostgresPoolClient['query'],
    release: (error) => client.release(error),
  }
}

/** As an answer without rows. */
const nothing = { command: 'BEGIN', rowCount: null, rows: [] }

const names = new Map<string, string>()
/** Far more than are written in the sources; lists of values make some that are used once. */
const mostNames = 500

/** Without values there may be several statements in one text, as in migrations. */
function nameOf(text: string, values: readonly unknown[]): string | undefined {
  if (values.length === 0) return undefined
  const known = names.get(text)
  if (known || names.size >= mostNames) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}
