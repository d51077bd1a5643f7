/** What an operator reads when something did not start. Faults of ours are told with their place. */
import { FolderInUseError } from '../platform/db/embedded/embedded.ts'
import { tellError } from '../platform/log.ts'
import { OfficeFolderError } from '../platform/office/index.ts'
import { ConfigError, databaseExample } from '../platform/settings.ts'
import { OfficeKeyError, RecordKeyError } from '../secrecy/index.ts'
import { PartError } from './parts.ts'

/** Errors that are written for people, with the setting that they come from where they do not name it. */
const meantForPeople = [
  { kind: ConfigError },
  { kind: FolderInUseError },
  { kind: PartError },
  { kind: OfficeFolderError, setting: 'OFFICE_DIR', example: 'offices/brussels' },
  { kind: OfficeKeyError, setting: 'OFFICE_KEY_FILE', example: 'data/keys/office.key' },
  { kind: RecordKeyError, setting: 'RECORD_KEY_FILE', example: 'data/keys/record.key' },
]

const addresses =
  'DATABASE_URL, PORTAL_DATABASE_URL and OFFICE_DATABASE_URL say where it is and who asks; ' +
  `for example ${databaseExample('office')}`

/** By the code of the system's or of PostgreSQL's error. */
const known: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'The port is taken by another program. Set PORTAL_PORT or OFFICE_PORT to another one; for example 3100.',
  EACCES:
    'This user may not do that here: look at the owner of DATA_DIR, and use ports above 1023.',
  ENOSPC: 'The disk is full.',
  ECONNREFUSED: `The database does not answer. Does its server run? ${addresses}`,
  ENOTFOUND: `There is no machine of that name. ${addresses}`,
  EAI_AGAIN: `There is no machine of that name. ${addresses}`,
  ETIMEDOUT: `The database does not answer. Does its server run? ${addresses}`,
  '28P01': `The database refuses a password or a name. ${addresses}`,
  '3D000': `There is no such database on that server. Make it: npm run ombuds -- database prepare. ${addresses}`,
}

export function explain(error: unknown): string {
  const written = meantForPeople.find(({ kind }) => error instanceof kind)
  const { message = '', code } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  if (written) {
    const { setting, example } = written
    return setting ? `${setting}: ${message}\nFor example ${setting}=${example}` : message
  }
  const sentence = known[code ?? '']
  if (!sentence) return JSON.stringify(tellError(error), undefined, 2)
  // What the system says itself names the port or the file; what PostgreSQL says may quote a value.
  const isOfSystem = error instanceof Error && 'syscall' in error
  return isOfSystem ? `${sentence}\n(${message})` : sentence
}
