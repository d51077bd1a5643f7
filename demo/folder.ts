/** The data folder of a demonstration, and the note in it that says what it is. The note is whole when the demonstration is. */
import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Secret } from 'otpauth'
import { z } from 'zod'
import { drawTotpSecret } from '../src/identity/proof/totp.ts'
import { makeDataFolder } from '../src/platform/data-folder.ts'
import { startEmbedded } from '../src/platform/db/embedded/embedded.ts'
import type { Say } from '../src/platform/db/embedded/embedded.ts'
import { ConfigError } from '../src/platform/settings.ts'
import type { Credentials } from './colleagues.ts'

const note = 'demonstration.json'

const made = z.object({
  madeOn: z.string(),
  password: z.string(),
  totpKey: z.string(),
  files: z.int(),
  calls: z.int(),
  followed: z.array(z.object({ reference: z.string(), code: z.string(), step: z.string() })),
})
export type Made = z.infer<typeof made>

/** Undefined: there is none yet. Refuses a folder in which something else is. */
export async function findMade(dataDir: string): Promise<Made | undefined> {
  if (!existsSync(dataDir)) return undefined
  const within = await readdir(dataDir)
  if (within.length === 0) return undefined
  if (!within.includes(note))
    throw new ConfigError([
      'DATA_DIR: holds something that is not a demonstration, which is left alone; for example data-demo',
    ])
  const read = made.safeParse(JSON.parse(await readFile(join(dataDir, note), 'utf8')))
  return read.success ? read.data : undefined
}

/** An empty folder with a note that something is being made in it. What broke off is taken away. */
export async function beginFolder(dataDir: string, say: Say): Promise<void> {
  await makeDataFolder(dataDir)
  const within = await readdir(dataDir)
  if (within.length > 0) {
    say('The last time, it was not finished: it is made anew.')
    // Its database may still run.
    await (await startEmbedded(dataDir, say)).stop()
    for (const each of within.filter((name) => name !== note))
      await rm(join(dataDir, each), { recursive: true })
  }
  await write(dataDir, {})
}

export async function finishFolder(dataDir: string, about: Made): Promise<void> {
  await write(dataDir, about)
}

export function drawCredentials(): Credentials {
  const words = ['tram', 'marolles', 'gaufre', 'zavel', 'speculoos', 'kanaal', 'platane', 'meyboom']
  const word = () => words.splice(randomInt(words.length), 1)
  const password = [word(), word(), word(), randomInt(10, 100)].join(' ')
  return { password, totpKey: new Secret({ buffer: drawTotpSecret().buffer }).base32 }
}

async function write(dataDir: string, content: object): Promise<void> {
  const beside = join(dataDir, `${note}.half`)
  await writeFile(beside, JSON.stringify(content, undefined, 2), { mode: 0o600 })
  await rename(beside, join(dataDir, note))
}
