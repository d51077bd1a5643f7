import { parseArgs } from 'node:util'
import { databaseIsThere, drawPasswords, prepareDatabase } from '../platform/db/prepare.ts'
import { OperateError, UsageError } from './command.ts'
import type { Command } from './command.ts'

export const databasePrepare: Command = {
  name: 'database prepare',
  operands: '<superuser’s address> <name> [--new-passwords]',
  purpose: 'makes a database and its roles on a PostgreSQL server, prints their addresses',
  run: async (args, { print }) => {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'new-passwords': { type: 'boolean' } },
    })
    const [server, name, ...more] = positionals
    if (!server || !name || more.length > 0) throw new UsageError('two things are needed')

    // New passwords lock out a system that runs: only when asked for.
    if (!values['new-passwords'] && (await databaseIsThere(server, name)))
      throw new OperateError(
        `There is a database ${name} already; nothing was changed. ` +
          'With --new-passwords its roles get new ones, and the old addresses end.',
      )
    const { owner, portal, office } = await prepareDatabase(server, name, drawPasswords())
    print(`DATABASE_URL=${owner}`)
    print(`PORTAL_DATABASE_URL=${portal}`)
    print(`OFFICE_DATABASE_URL=${office}`)
  },
}
