/** `npm run ombuds`: the operators' command line. */
import { explain } from './start/explain.ts'
import { OperateError, UsageError } from './operate/command.ts'
import { runCommand } from './operate/commands.ts'
import { systemClock } from './platform/clock.ts'

const words = process.argv.slice(2)
const print = (line: string) => console.log(line)

try {
  await runCommand(words.length > 0 ? words : ['help'], {
    env: process.env,
    now: systemClock,
    print,
  })
} catch (error) {
  const isOurs = error instanceof UsageError || error instanceof OperateError
  console.error(isOurs ? error.message : explain(error))
  process.exitCode = error instanceof UsageError ? 2 : 1
}
