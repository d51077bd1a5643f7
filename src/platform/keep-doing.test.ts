import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { keepDoing } from './keep-doing.ts'

test('a job that is woken while it is at work does it once more, never twice at a time', async () => {
  const stopping = new AbortController()
  let [times, atOnce, most] = [0, 0, 0]
  const job = keepDoing(
    async () => {
      atOnce += 1
      most = Math.max(most, atOnce)
      await sleep(10)
      times += 1
      atOnce -= 1
    },
    { everyMs: 60_000, stopping: stopping.signal, onFault: raise },
  )

  for (let wakes = 0; wakes < 5; wakes += 1) job.wake()
  await sleep(100)
  stopping.abort()
  await job.ended

  assert.deepEqual([times, most], [2, 1])
})

test('a job that fails is told, and tried again', async () => {
  const stopping = new AbortController()
  const faults: unknown[] = []
  let times = 0
  const job = keepDoing(
    () => {
      times += 1
      return times === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(stopping.abort())
    },
    { everyMs: 1, stopping: stopping.signal, onFault: (fault) => faults.push(fault) },
  )
  // The job alone keeps no process alive.
  const alive = setInterval(() => undefined, 100)
  await job.ended
  clearInterval(alive)

  assert.deepEqual([times, faults.length], [2, 1])
})

test('stopping lets the job finish what it has begun', async () => {
  const stopping = new AbortController()
  let isFinished = false
  const job = keepDoing(
    async () => {
      await sleep(20)
      isFinished = true
    },
    { everyMs: 60_000, stopping: stopping.signal, onFault: raise },
  )

  stopping.abort()
  await job.ended

  assert.ok(isFinished)
})

function raise(error: unknown): never {
  throw error
}
