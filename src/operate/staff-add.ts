import { parseArgs } from 'node:util'
import { addStaff, linkHours, linkPath, roles } from '../identity/index.ts'
import { languages } from '../platform/i18n/catalogue.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { OperateError, UsageError } from './command.ts'
import type { Command } from './command.ts'
import { withOfficeDatabase } from './office-database.ts'

export const staffAdd: Command = {
  name: 'staff add',
  operands: `--email <address> --name <name> --role <${roles.join('|')}> --languages <${languages.join(',')}>`,
  purpose: 'adds a member of staff, prints the link with which they set up their account',
  run: async (args, { env, now, print }) => {
    const staff = readStaff(args)
    await withOfficeDatabase(env, async (db, { officeOrigin }) => {
      const token = await addStaff(db, staff, now())
      if (!token) throw new OperateError('There is somebody with that address already.')
      print(`Good once, for ${linkHours} hours:`)
      print(officeOrigin + linkPath(token))
    })
  },
}

function readStaff(args: string[]) {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args,
    options: { email: text, name: text, role: text, languages: text },
  })
  const role = roles.find((known) => known === values.role)
  if (!role) throw new UsageError(`--role is one of ${roles.join(', ')}`)
  if (!values.name?.trim()) throw new UsageError('--name is needed')
  if (!/^[^\s@]+@[^\s@]+$/.test(values.email ?? ''))
    throw new UsageError('--email is an e-mail address')

  const spoken = readLanguages(values.languages ?? '')
  const [language] = spoken
  if (!language)
    throw new UsageError(
      `--languages are some of ${languages.join(',')}, the first for their pages`,
    )
  return { email: values.email ?? '', name: values.name.trim(), role, languages: spoken, language }
}

/** Empty where one of them is not spoken here. */
function readLanguages(typed: string): Lang[] {
  const found = typed.split(',').map((word) => languages.find((known) => known === word.trim()))
  return found.every((lang) => lang !== undefined) ? [...new Set(found)] : []
}
