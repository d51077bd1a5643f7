import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyCourse } from './procedure/state.ts'
import type { CaseState, Closing } from './procedure/state.ts'
import { workloadChanges } from './workload.ts'

const open = { caseManagerId: 'vera', step: 'dialogue', course: emptyCourse } as CaseState
const closing: Closing = { reason: 'concluded', ground: null, on: '2026-11-26', letter: null }

test('a file that is given to somebody is work for them, and none for who had it', () => {
  assert.deepEqual(workloadChanges(null, open), [{ caseManagerId: 'vera', by: 1 }])
  assert.deepEqual(workloadChanges(open, { ...open, caseManagerId: 'ivan' }), [
    { caseManagerId: 'ivan', by: 1 },
    { caseManagerId: 'vera', by: -1 },
  ])
})

test('a file that is closed is no work any more, and what else happens changes nothing', () => {
  assert.deepEqual(workloadChanges(open, { ...open, course: { ...emptyCourse, closing } }), [
    { caseManagerId: 'vera', by: -1 },
  ])
  assert.deepEqual(workloadChanges(open, { ...open, step: 'conclusion' }), [])
  assert.deepEqual(workloadChanges(null, { ...open, caseManagerId: null }), [])
})
