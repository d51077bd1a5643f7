/** What an operator reads when something did not start. Faults of ours are told with their place. */
import { ConfigError } from './platform/settings.ts'
import { FolderInUseError } from './platform/db/embedded/embedded.ts'
import { tellError } from './platform/log.ts'
import { OfficeFolderError } from './platform/office/index.ts'
import { PartError } from './parts.ts'
import { OfficeKeyError } from './secrecy/index.ts'

const meantForPeople = [ConfigError, FolderInUseError, OfficeFolderError, OfficeKeyError, PartError]

export function explain(error: unknown): string {
  if (meantForPeople.some((kind) => error instanceof kind)) return (error as Error).message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error)
    return `Port ${String(error.port)} is taken by another program. Set PORTAL_PORT or OFFICE_PORT to another one; for example 3100.`
  return JSON.stringify(tellError(error), undefined, 2)
}
