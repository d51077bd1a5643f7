import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellRecovery } from './recovery.ts'

test('nothing is said of a database that was stopped cleanly', () => {
  assert.equal(
    tellRecovery('LOG:  database system was shut down at 2026-11-24 03:57:04 UTC'),
    undefined,
  )
})

test('how much was replayed is said, over the boundary of 4 GB too', () => {
  const log = `
LOG:  database system was not properly shut down; automatic recovery in progress
LOG:  redo starts at 0/FFFFFC00
LOG:  redo done at 1/400 system usage: CPU: user: 0.00 s, system: 0.00 s, elapsed: 0.01 s`

  assert.match(tellRecovery(log) ?? '', /replayed 2 KB of its journal in 0\.01 s/)
})

test('where nothing had to be replayed, that is said', () => {
  const log = 'LOG:  automatic recovery in progress\nLOG:  redo is not required'
  assert.match(tellRecovery(log) ?? '', /in its place already/)
})
