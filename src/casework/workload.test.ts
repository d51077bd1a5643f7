import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseState } from './procedure/state.ts'
import { workloadChanges } from './workload.ts'

const open = { caseManagerId: 'vera', step: 'dialogue' } as CaseState

test('a file that is given to somebody is work for them, and none for who had it', () => {
  assert.deepEqual(workloadChanges(null, open), [{ caseManagerId: 'vera', by: 1 }])
  assert.deepEqual(workloadChanges(open, { ...open, caseManagerId: 'ivan' }), [
    { caseManagerId: 'ivan', by: 1 },
    { caseManagerId: 'vera', by: -1 },
  ])
})

test('a file that is concluded is no work any more, and what else happens changes nothing', () => {
  assert.deepEqual(workloadChanges(open, { ...open, step: 'conclusion' }), [
    { caseManagerId: 'vera', by: -1 },
  ])
  assert.deepEqual(workloadChanges(open, { ...open, step: 'verification' }), [])
  assert.deepEqual(workloadChanges(null, { ...open, caseManagerId: null }), [])
})
