/** The operators' commands, and how one is found. */
import { backup } from './backup/backup.ts'
import { restore } from './backup/restore.ts'
import type { Command, Shell } from './command.ts'
import { databasePrepare } from './database-prepare.ts'
import { keyPrint } from './key-print.ts'
import { staffAdd } from './staff-add.ts'
import { staffRecover } from './staff-recover.ts'
import { verify } from './verify/verify.ts'
import { UsageError } from './command.ts'

const help: Command = {
  name: 'help',
  operands: '',
  purpose: 'prints this',
  run: (_, { print }) => {
    print(helpText())
    return Promise.resolve()
  },
}

const commands: readonly Command[] = [
  help,
  databasePrepare,
  staffAdd,
  staffRecover,
  keyPrint,
  backup,
  restore,
  verify,
]

export async function runCommand(words: string[], shell: Shell): Promise<void> {
  const command = commands.find(
    ({ name }) => name === words.slice(0, name.split(' ').length).join(' '),
  )
  if (!command) throw new UsageError(helpText())

  const args = words.slice(command.name.split(' ').length)
  await command.run(args, shell).catch((error: unknown) => {
    throw isTypedWrongly(error) ? new UsageError(`${error.message}\n\n${usageOf(command)}`) : error
  })
}

function helpText(): string {
  const each = commands.map((command) => `${usageOf(command)}\n    ${command.purpose}`)
  return ['Commands for those who run this system:', ...each].join('\n\n')
}

function usageOf({ name, operands }: Command): string {
  return `npm run ombuds -- ${name} ${operands}`.trimEnd()
}

/** By us, or by `parseArgs`. */
function isTypedWrongly(error: unknown): error is Error {
  if (error instanceof UsageError) return true
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  )
}
