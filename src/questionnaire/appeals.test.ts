import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../platform/root.ts'
import { lastDayOf, loadQuestionnaire } from './index.ts'

const { appeals } = await loadQuestionnaire(join(root, 'offices/brussels'))
const appeal = (id: string) => appeals.find((each) => each.id === id) ?? assert.fail(id)

test('days and months are counted from the day of receipt, and never too late', () => {
  assert.equal(lastDayOf(appeal('tender'), '2026-11-24'), '2026-12-09')
  assert.equal(lastDayOf(appeal('prison'), '2026-12-28'), '2027-01-04')
  assert.equal(lastDayOf(appeal('cpas'), '2025-11-30'), '2026-02-28')
  // A Sunday stays a Sunday: whether the term goes on to the Monday, a lawyer says.
  assert.equal(lastDayOf(appeal('actiris'), '2026-11-21'), '2026-12-06')
})

test('where nobody is sure, or the term begins elsewhere, no day is told', () => {
  for (const id of ['lez', 'parking', 'residence', 'tax-municipal', 'school-exclusion'])
    assert.equal(lastDayOf(appeal(id), '2026-11-24'), undefined, id)
})
