/**
 * One connection of its own for everything: statements, and rows as streams between them. What fails
 * ends the connection, and with it whatever transaction was open: a stream of rows that breaks off
 * leaves a connection that takes no statement any more, not even a rollback.
 */
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { getTypeParser } from './database.ts'
import type { Db } from './database.ts'
import { holdOffMigrations, letMigrate } from './migrate.ts'

export interface Session {
  /** All that is asked of it goes over this one connection. */
  readonly db: Db
  readonly client: pg.Client
}

/**
 * How values are written as text, whatever the server's own settings say; and no limit of theirs for
 * what takes as long as it takes.
 */
const settings = `
  set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';
  set bytea_output = 'hex'; set extra_float_digits = 1;
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0`

/** All that is read belongs to one moment, which is over when this begins; the tables stay as they are. */
export async function withSnapshot<Result>(
  address: string,
  act: (session: Session) => Promise<Result>,
): Promise<Result> {
  return await withSession(address, async (session) => {
    // Before the moment itself: waiting inside, one would then see tables that are no longer there.
    await holdOffMigrations(session.db)
    await sql`begin isolation level repeatable read read only`.execute(session.db)
    // The moment is that of the first question.
    await sql`select 1`.execute(session.db)
    return await act(session)
  })
}

/** From here on, nothing waits for this session, and nothing more is to be read. */
export async function leaveSnapshot({ db }: Session): Promise<void> {
  await sql`commit`.execute(db)
  await letMigrate(db)
}

/** All of it is there when this settles, or nothing. */
export async function withTransaction<Result>(
  address: string,
  act: (session: Session) => Promise<Result>,
): Promise<Result> {
  return await withSession(address, async (session) => {
    await sql`begin`.execute(session.db)
    const result = await act(session)
    await sql`commit`.execute(session.db)
    return result
  })
}

export async function withSession<Result>(
  address: string,
  act: (session: Session) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: address, types: { getTypeParser } })
  // Whoever uses the connection is told by what they asked.
  client.on('error', ignore)
  await client.connect()
  try {
    await client.query(settings)
    return await act({ db: over(client), client })
  } finally {
    await client.end()
  }
}

function over(client: pg.Client): Db {
  const connection = { query: client.query.bind(client), release: ignore }
  const pool = {
    options: {},
    connect: () => Promise.resolve(connection),
    end: () => Promise.resolve(),
  }
  return new Kysely({ dialect: new PostgresDialect({ pool }) })
}

function ignore(): void {
  // See above; and there is nothing to give back.
}
