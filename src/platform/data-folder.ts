import { access, constants } from 'node:fs/promises'
import { makeFolder } from './folder.ts'
import { ConfigError } from './settings.ts'

/**
 * Makes the folder in which everything is kept, or sees that it may be written to. On root's machine
 * others may pass through it, as the database then runs as somebody else.
 */
export async function makeDataFolder(dataDir: string): Promise<void> {
  try {
    await makeFolder(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
    await access(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new ConfigError([
      `DATA_DIR: must be a folder that this user may make and write to (${code}); for example /var/lib/ombuds`,
    ])
  }
}
