import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pausedUntil } from './throttle.ts'

const failedAt = new Date('2026-11-24T09:00:00Z')

test('four wrong tries cost nothing, then the pause doubles up to a quarter of an hour', () => {
  const pauses = [4, 5, 6, 7, 8, 9, 10, 11, 200].map((failures) => {
    const until = pausedUntil({ failures, failedAt }, failedAt)
    return until && (until.getTime() - failedAt.getTime()) / 1000
  })

  assert.deepEqual(pauses, [undefined, 30, 60, 120, 240, 480, 900, 900, 900])
})

test('after the pause, and before any failure, an account can be tried', () => {
  const later = new Date(failedAt.getTime() + 30_000)

  assert.equal(pausedUntil({ failures: 5, failedAt }, later), undefined)
  assert.equal(pausedUntil(undefined, failedAt), undefined)
})
