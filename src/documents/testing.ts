/**
 * ClamAV's daemon for tests, as Debian ships it, with one signature of its own: the test file of EICAR,
 * which every scanner knows and which does nothing. No signatures are downloaded.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { scannerOf } from './scanner.ts'

const program = '/usr/sbin/clamd'
/** For `skip`: false where it is installed. */
export const withoutClamd = existsSync(program) ? false : 'needs Debian’s clamav-daemon'

/** In two halves: whole, it would have this file taken away from who reads it. */
const virus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

export function infectedPdf(): Buffer {
  return Buffer.from(`%PDF-1.7\n${virus}\n%%EOF`)
}

/** Settles when it answers. `url` is what `CLAMAV_URL` would be. */
export async function startClamd() {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'))
  const [signatures, socket] = [join(folder, 'signatures'), join(folder, 'socket')]
  await mkdir(signatures)
  const pattern = Buffer.from(virus).toString('hex')
  await writeFile(join(signatures, 'ombuds.ndb'), `Ombuds.Eicar:0:*:${pattern}\n`)
  const settings = [
    'Foreground yes',
    `LocalSocket ${socket}`,
    `DatabaseDirectory ${signatures}`,
    'StreamMaxLength 26M',
    'MaxFileSize 26M',
  ]
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`)

  const child = spawn(program, [`--config-file=${join(folder, 'clamd.conf')}`], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  const url = `unix:${socket}`
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 200; tries++) {
    if (await scannerOf(url, () => undefined)?.isRunning()) return { url, stop }
    await pause(50)
  }
  await stop()
  throw new Error('clamd did not start')
}
