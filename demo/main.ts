/**
 * `npm run demo`: the whole system in a data folder of its own, with an office that has worked for two
 * years. Nothing of a real installation reaches it: no `.env`, no database, no mail server, no keys.
 */
import { systemClock } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Env } from '../src/platform/settings.ts'
import { runUntilStopped } from '../src/start/run-system.ts'
import { startSystem } from '../src/start/system.ts'
import { findMade } from './folder.ts'
import { loginsText, numberText } from './logins.ts'
import { makeDemonstration } from './make.ts'

const ofReal = [
  // What is told is about Brussels.
  'OFFICE_DIR',
  'SMTP_URL',
  'DATABASE_URL',
  'PORTAL_DATABASE_URL',
  'OFFICE_DATABASE_URL',
  'OFFICE_KEY_FILE',
  'RECORD_KEY_FILE',
]
const env: Env = {
  DATA_DIR: 'data-demo',
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofReal.includes(name))),
  DEMONSTRATION: '1',
}
const print = (line: string) => console.log(line)
const complain = (line: string) => console.error(line)

if (process.argv[2] === 'number') await printNumber()
else await runUntilStopped(start, complain)

async function start(system: AsyncDisposableStack): Promise<void> {
  const config = readConfig(env)
  const found = await findMade(config.dataDir)
  if (!found) print('Makes two years of an office, once: this takes a minute or two.')
  const made = found ?? (await makeDemonstration(config, system, print))
  await startSystem(config, env, system, print)
  const { isTTY } = process.stdin
  for (const line of loginsText(config, made, isTTY, systemClock())) print(line)
  if (isTTY) process.stdin.on('data', () => print(numberText(made.totpKey, systemClock())))
}

async function printNumber(): Promise<void> {
  const made = await findMade(readConfig(env).dataDir)
  if (made) print(numberText(made.totpKey, systemClock()))
  else complain('There is no demonstration yet: npm run demo')
}
