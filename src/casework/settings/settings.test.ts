import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { root } from '../../platform/root.ts'
import { loadProcedure } from './settings.ts'

const brussels = join(root, 'offices/brussels')
const text = await readFile(join(brussels, 'procedure.json'), 'utf8')
const folders = await mkdtemp(join(tmpdir(), 'procedure-'))
after(() => rm(folders, { recursive: true }))

test('Brussels has a procedure, with the Council of State as the law has it', async () => {
  const { councilOfState, standards } = await loadProcedure({ folder: brussels })

  const { termDays, monthsBeforeTerm, longestMonths, certainty } = councilOfState
  assert.deepEqual(
    { termDays, monthsBeforeTerm, longestMonths, certainty },
    { termDays: 60, monthsBeforeTerm: 4, longestMonths: 4, certainty: 'confirmed' },
  )
  assert.equal(standards.list.length, 15)
})

test('a person who has not gone to the service first is sent there', async () => {
  const { grounds } = await loadProcedure({ folder: brussels })

  const sent = grounds.filter(({ refersTo }) => refersTo === 'service').map(({ id }) => id)
  assert.deepEqual(sent, ['no-prior-contact'])
})

test('a fault names the file, the place in it and what is wrong', async () => {
  await refuses('"days": 30', '"days": 0', [
    'procedure.json: limits.personAnswer.limit.days: Too small: expected number to be >=1',
  ])
  await refuses('"count": "calendar-days"', '"count": "weeks"', [
    /^procedure\.json: limits\.personAnswer\.limit\.count: /,
  ])
  await refuses('"id": "too-old"', '"id": "not-competent"', [
    'procedure.json: grounds[2].id: is listed twice',
  ])
  await refuses('"id": "too-old"', '"id": "Too old"', [
    'procedure.json: grounds[2].id: must be small letters and hyphens',
  ])
  await refuses('"since": "2026-01-01"', '"since": "2026"', [
    'procedure.json: standards.since: Invalid ISO date',
  ])
  await refuses('"email": null', '"email": "ombudsman"', [
    'procedure.json: otherOmbudsmen[0].email: Invalid email address',
  ])
})

test('no rule is without its source, and no words are missing in a language', async () => {
  await refuses('"certainty": "inferred",', '', [
    /^procedure\.json: limits\.information\.certainty: /,
  ])
  await refuses('"nl": "de invordering"', '"nl": " "', [
    'procedure.json: waits[0].names.nl: Too small: expected string to have >=1 characters',
  ])
})

test('what is unknown, missing or no JSON is told as well', async () => {
  await refuses('"oldFacts"', '"oldfacts"', [
    /^procedure\.json: oldFacts: /,
    /^procedure\.json: the whole: Unrecognized key: "oldfacts"$/,
  ])
  await refuses('"limits"', 'limits', [/^procedure\.json: is not JSON: /])
  assert.deepEqual(await problemsOf(await mkdtemp(join(folders, 'empty-'))), [
    'procedure.json: is missing or cannot be read',
  ])
})

async function refuses(
  found: string,
  replacement: string,
  expected: readonly (string | RegExp)[],
): Promise<void> {
  assert.ok(text.includes(found), `procedure.json has no ${found}`)
  const folder = await mkdtemp(join(folders, 'wrong-'))
  await writeFile(join(folder, 'procedure.json'), text.replace(found, replacement))
  const problems = await problemsOf(folder)
  assert.equal(problems.length, expected.length, problems.join('\n'))
  for (const [index, pattern] of expected.entries()) {
    if (typeof pattern === 'string') assert.equal(problems[index], pattern)
    else assert.match(problems[index] ?? '', pattern)
  }
}

async function problemsOf(folder: string): Promise<readonly string[]> {
  const error: unknown = await loadProcedure({ folder }).then(
    () => assert.fail('the folder was accepted'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof Error && 'problems' in error)
  return error.problems as readonly string[]
}
