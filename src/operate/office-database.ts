/** The office's database for one command, whether the system runs or not on addresses of its own. */
import { connect, ping } from '../platform/db/database.ts'
import type { Db } from '../platform/db/database.ts'
import { readOperatorConfig } from '../platform/config.ts'
import type { OperatorConfig } from '../platform/config.ts'
import { embeddedAddresses } from '../platform/db/embedded/embedded.ts'
import type { Env } from '../platform/settings.ts'
import { OperateError } from './command.ts'

export async function withOfficeDatabase<Result>(
  env: Env,
  act: (db: Db, config: OperatorConfig) => Promise<Result>,
): Promise<Result> {
  const config = readOperatorConfig(env)
  const address = config.databaseUrl ?? (await embeddedAddresses(config.dataDir))?.office
  if (!address)
    throw new OperateError('There is no database yet. Start the system first: npm start')

  const db = connect(address)
  try {
    await ping(db).catch(() => {
      throw new OperateError('The database does not answer. Start the system first: npm start')
    })
    return await act(db, config)
  } finally {
    await db.destroy()
  }
}
