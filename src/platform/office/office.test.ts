import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { root } from '../root.ts'
import { loadOffice } from './index.ts'

const brussels = join(root, 'offices/brussels')
const folders = await mkdtemp(join(tmpdir(), 'office-'))
after(() => rm(folders, { recursive: true }))

test('Brussels is an office, with its closed days ready for reckoning', async () => {
  const office = await loadOffice(brussels)

  assert.deepEqual(office.name, {
    nl: 'Ombuds Brussel',
    fr: 'Ombuds Bruxelles',
    en: 'Ombuds Brussels',
  })
  assert.equal(office.contact.telephone.e164, '+3225496700')
  assert.equal(office.closedDays.get('2026-12-25'), 'holiday')
  assert.ok(!office.closedDays.has('2026-12-24'))
})

test('the calendar has the ten legal holidays of every year, the moving ones after Easter', async () => {
  const { calendar } = await loadOffice(brussels)
  // As published by the churches.
  const easterSundays = [
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
  ]
  const listed = calendar.holidays.map(({ on }) => on)

  for (const sunday of easterSundays) {
    const easter = Temporal.PlainDate.from(sunday)
    const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25']
    const expected = [
      ...fixed.map((day) => `${easter.year}-${day}`),
      ...[1, 39, 50].map((days) => easter.add({ days }).toString()),
    ]
    const ofYear = listed.filter((day) => day.startsWith(String(easter.year)))
    assert.deepEqual(ofYear, expected.sort())
  }
  assert.equal(listed.length, 10 * easterSundays.length)
})

test('a fault names the file, the place in it and what is wrong', async () => {
  await refuses('office.json', '"+3225496700"', '"02 549 67 00"', [
    'office.json: contact.telephone.e164: must be a number such as "+3225496700"',
  ])
  await refuses('office.json', '"from": "09:00"', '"from": "09.00"', [
    'office.json: contact.telephoneHours[1].from: must be a time such as "09:00"',
  ])
  await refuses('office.json', '"to": "17:00"', '"to": "13:00"', [
    'office.json: contact.telephoneHours[0].to: must end after it begins',
  ])
  await refuses('office.json', 'Europe/Brussels', 'Europe/Brussel', [
    'office.json: timeZone: must be a time zone such as "Europe/Brussels"',
  ])
  await refuses('calendar.json', '"2026-12-25"', '"2026-12-32"', [
    'calendar.json: holidays[29].on: Invalid ISO date',
  ])
  await refuses('calendar.json', '"2026-12-25"', '"2025-12-25"', [
    'calendar.json: holidays[29].on: is listed twice',
  ])
  await refuses('calendar.json', '"to": "2030-12-31"', '"to": "2030-12-24"', [
    'calendar.json: holidays[69].on: is outside "from" and "to"',
  ])
})

test('what is unknown, missing or no JSON is told as well', async () => {
  await refuses('office.json', '"timeZone"', '"timezone"', [
    /^office\.json: timeZone: /,
    /^office\.json: the whole: Unrecognized key: "timezone"$/,
  ])
  await refuses('office.json', '"id"', 'id', [/^office\.json: is not JSON: /])
  const folder = await copyOf(brussels)
  await rm(join(folder, 'calendar.json'))
  assert.deepEqual(await problemsOf(folder), ['calendar.json: is missing or cannot be read'])
})

test('faults of both files are told at once', async () => {
  const folder = await copyOf(brussels)
  await change(folder, 'office.json', '"OM"', '"o m"')
  await change(folder, 'calendar.json', '"2024-01-01"', '"1 January"')

  assert.equal((await problemsOf(folder)).length, 2)
})

test('no holder of an office is named anywhere in the folder', async () => {
  const text = await readFile(join(brussels, 'office.json'), 'utf8')

  assert.doesNotMatch(text, /ombuds(man|vrouw|woman)\s*[:,]?\s*[A-Z][a-z]+ [A-Z]/)
})

async function refuses(
  file: string,
  found: string,
  replacement: string,
  expected: readonly (string | RegExp)[],
): Promise<void> {
  const folder = await copyOf(brussels)
  await change(folder, file, found, replacement)
  const problems = await problemsOf(folder)
  assert.equal(problems.length, expected.length, problems.join('\n'))
  for (const [index, pattern] of expected.entries()) {
    if (typeof pattern === 'string') assert.equal(problems[index], pattern)
    else assert.match(problems[index] ?? '', pattern)
  }
}

async function problemsOf(folder: string): Promise<readonly string[]> {
  const error: unknown = await loadOffice(folder).then(
    () => assert.fail('the folder was accepted'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof Error && 'problems' in error)
  return error.problems as readonly string[]
}

async function copyOf(folder: string): Promise<string> {
  const copy = await mkdtemp(join(folders, 'copy-'))
  await cp(folder, copy, { recursive: true })
  return copy
}

async function change(folder: string, file: string, found: string, replacement: string) {
  const path = join(folder, file)
  const text = await readFile(path, 'utf8')
  assert.ok(text.includes(found), `${file} has no ${found}`)
  await writeFile(path, text.replace(found, replacement))
}
