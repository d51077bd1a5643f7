/**
 * Kysely lets the queries of a transaction wait for each other's answers, even those that are asked at
 * once. Here they travel together, in the order in which they are asked: the database answers each in its turn.
 */
import { DefaultQueryExecutor, Kysely } from 'kysely'
import type { ConnectionProvider, DatabaseConnection, Dialect, KyselyPlugin } from 'kysely'

export function kyselyAtOnce<Tables>(dialect: Dialect): Kysely<Tables> {
  const driver = dialect.createDriver()
  const ready = driver.init()
  const pooled: ConnectionProvider = {
    async provideConnection(consumer) {
      await ready
      const connection = await driver.acquireConnection()
      try {
        return await consumer(connection)
      } finally {
        await driver.releaseConnection(connection)
      }
    },
  }
  const executor = new AtOnceExecutor(dialect, pooled)
  return new Kysely<Tables>({ config: { dialect }, dialect, driver, executor })
}

class AtOnceExecutor extends DefaultQueryExecutor {
  readonly #dialect: Dialect

  constructor(dialect: Dialect, provider: ConnectionProvider, plugins: KyselyPlugin[] = []) {
    super(dialect.createQueryCompiler(), dialect.createAdapter(), provider, plugins)
    this.#dialect = dialect
  }

  /** Asked for where one connection is kept: by a transaction, for as long as it lasts. */
  override withConnectionProvider(provider: ConnectionProvider): AtOnceExecutor {
    return new AtOnceExecutor(this.#dialect, new KeptConnection(provider))
  }
}

/** Gives its one connection to everybody at once. */
class KeptConnection implements ConnectionProvider {
  readonly #provider: ConnectionProvider
  #connection: Promise<DatabaseConnection> | undefined

  constructor(provider: ConnectionProvider) {
    this.#provider = provider
  }

  async provideConnection<Result>(
    consumer: (connection: DatabaseConnection) => Promise<Result>,
  ): Promise<Result> {
    this.#connection ??= this.#provider.provideConnection((kept) => Promise.resolve(kept))
    return await consumer(await this.#connection)
  }
}
