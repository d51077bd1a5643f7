import { readFile } from 'node:fs/promises'
import { readOperatorConfig } from '../platform/config.ts'
import { loadOfficeKey } from '../secrecy/index.ts'
import { UsageError } from './command.ts'
import type { Command } from './command.ts'

/** To be typed again one day: what to keep with the key, and the line itself, whole. */
export const keyPrint: Command = {
  name: 'key print',
  operands: '',
  purpose: 'prints the office key, to be kept on paper',
  run: async (args, { env, now, print }) => {
    if (args.length > 0) throw new UsageError('nothing comes behind it')
    const { officeKeyFile } = readOperatorConfig(env)
    const key = await loadOfficeKey(officeKeyFile)
    const created = /^# created: (\S+)/m.exec(await readFile(officeKeyFile, 'utf8'))?.[1]

    print(
      'OFFICE KEY. Whoever holds this paper and the database reads what waits in the letterbox.',
    )
    print('')
    print(`id       ${key.id}`)
    print(`created  ${created ?? 'not known'}`)
    print(`printed  ${now().toISOString()}`)
    print('')
    print(key.identity)
    print('')
    print('To go back to it: put the line above into a file that only its owner may read, and name')
    print('that file in OFFICE_KEY_FILE. The start compares it with the database.')
  },
}
