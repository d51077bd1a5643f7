import { createRecovery, linkHours, linkPath } from '../identity/index.ts'
import { OperateError, UsageError } from './command.ts'
import type { Command } from './command.ts'
import { withOfficeDatabase } from './office-database.ts'

/** Also for the last administrator: whoever may open a shell on the server may do this. */
export const staffRecover: Command = {
  name: 'staff recover',
  operands: '<e-mail address>',
  purpose: 'lets somebody back in who lost their password or their telephone',
  run: async ([email, ...more], { env, now, print }) => {
    if (!email || more.length > 0) throw new UsageError('one e-mail address is needed')
    await withOfficeDatabase(env, async (db, { officeOrigin }) => {
      const token = await createRecovery(db, email, now())
      if (!token) throw new OperateError('Nobody with that address works here.')
      print(`Good once, for ${linkHours} hours:`)
      print(officeOrigin + linkPath(token))
    })
  },
}
