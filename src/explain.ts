/** What an operator reads when something did not start. Faults of ours are told with their place. */
import { FolderInUseError } from './platform/db/embedded/embedded.ts'
import { tellError } from './platform/log.ts'
import { OfficeFolderError } from './platform/office/index.ts'
import { ConfigError } from './platform/settings.ts'
import { PartError } from './parts.ts'
import { OfficeKeyError } from './secrecy/index.ts'

const meantForPeople = [ConfigError, FolderInUseError, OfficeFolderError, OfficeKeyError, PartError]

/** By the code of the system's or of PostgreSQL's error. */
const known: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'The port is taken by another program. Set PORTAL_PORT or OFFICE_PORT to another one; for example 3100.',
  EACCES:
    'This user may not do that here: look at the owner of DATA_DIR, and use ports above 1023.',
  ENOSPC: 'The disk is full.',
  ECONNREFUSED: 'The database does not answer. Does its server run, and is the address right?',
  ENOTFOUND: 'There is no machine of that name. Are the addresses of the database right?',
  ETIMEDOUT: 'The database does not answer. Does its server run, and is the address right?',
  '28P01': 'The database refuses the password in one of its addresses.',
  '3D000': 'There is no such database on that server. Make it: npm run ombuds -- database prepare',
}

export function explain(error: unknown): string {
  if (meantForPeople.some((kind) => error instanceof kind)) return (error as Error).message
  const told = JSON.stringify(tellError(error), undefined, 2)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return known[code] ? `${known[code]}\n${told}` : told
}
