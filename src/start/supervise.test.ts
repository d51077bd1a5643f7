import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { KilledError, keepRunning } from './supervise.ts'
import type { Running } from './supervise.ts'

/** A real process that does nothing until it is stopped. */
function startIdler() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const ended = once(child, 'exit').then(([, signal]) => String(signal))
  const stop = async () => {
    child.kill()
    await ended
  }
  return { child, running: { ended, stop } satisfies Running }
}

test('what dies is started again, and that is said', async () => {
  const children: ReturnType<typeof startIdler>['child'][] = []
  const said: string[] = []
  const again = Promise.withResolvers<void>()
  const kept = await keepRunning(
    'Idler',
    () => {
      const { child, running } = startIdler()
      children.push(child)
      return Promise.resolve(running)
    },
    (line) => said.push(line) === 2 && again.resolve(),
  )

  children[0]?.kill('SIGKILL')
  await again.promise

  assert.deepEqual(said, ['Idler: ended (SIGKILL); starts again in 0.2 s.', 'Idler: runs again.'])
  await kept.stop()
  assert.equal(children.length, 2)
  assert.equal(children[1]?.signalCode, 'SIGTERM')
})

test('what dies again and again is started less and less often', async () => {
  const said: string[] = []
  const enough = Promise.withResolvers<void>()
  const kept = await keepRunning(
    'Mayfly',
    () => Promise.resolve({ ended: Promise.resolve('code 1'), stop: () => Promise.resolve() }),
    (line) => said.push(line) === 7 && enough.resolve(),
  )
  await enough.promise
  await kept.stop()

  const pauses = said.flatMap((line) => /in ([\d.]+) s/.exec(line)?.[1] ?? [])
  assert.deepEqual(pauses, ['0.2', '0.4', '0.8', '1.6'])
})

test('what cannot start at all is not tried again', async () => {
  const start = () => Promise.reject(new Error('the port is taken'))
  await assert.rejects(keepRunning('Never', start, assert.fail), /the port is taken/)
})

test('what was killed while it started is tried again', async () => {
  const said: string[] = []
  const again = Promise.withResolvers<void>()
  let starts = 0
  const kept = await keepRunning(
    'Unlucky',
    () => {
      starts++
      if (starts === 1) return Promise.reject(new KilledError('SIGKILL'))
      return Promise.resolve(startIdler().running)
    },
    (line) => said.push(line) === 2 && again.resolve(),
  )
  await again.promise
  await kept.stop()
  assert.equal(starts, 2)
})

test('stopping during the pause starts nothing any more', async () => {
  let starts = 0
  const kept = await keepRunning(
    'Late',
    () => {
      starts++
      return Promise.resolve({ ended: Promise.resolve('code 0'), stop: () => Promise.resolve() })
    },
    () => undefined,
  )
  await kept.stop()
  assert.equal(starts, 1)
})
