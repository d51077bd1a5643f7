import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testOffice } from '../../office-testing.ts'
import { findFileById, insertFile } from '../file-store.ts'
import type { House } from '../house.ts'
import { contextAt } from '../house.ts'
import { newFile } from '../arrival/registration.ts'
import type { Entered } from '../arrival/registration.ts'
import { sampleComplaint } from '../testing.ts'
import { momentOf, sentTo, watchedOffice } from './testing.ts'

const office = await testOffice()
const { db, house } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const { lodge, round, logged } = watchedOffice(office)

test('a closing day added to the calendar moves a clock that runs, and the record says so', async () => {
  const file = await lodge('2026-12-01')
  await round('2026-12-02')
  assert.equal((await file.state()).dueOn, '2026-12-22')
  const before = (await file.events()).length

  await round('2026-12-02', withClosingDay('2026-12-21'))

  assert.equal((await file.state()).dueOn, '2026-12-23')
  const moved = (await file.events()).slice(before)
  assert.deepEqual(
    moved.map(({ type }) => type),
    ['clocks-moved'],
  )
  assert.equal(moved[0]?.clocks?.['admissibility']?.dueOn, '2026-12-23')
  // The person reads of the new day.
  assert.equal((await file.read(momentOf('2026-12-02')))?.next.by, '2026-12-23')
  assert.ok(logged.some((event) => JSON.stringify(event) === '{"event":"clocks-moved","files":1}'))
})

test('where nothing has changed, a round leaves no trace', async () => {
  const file = await lodge('2026-12-01')
  await round('2026-12-02')
  const { version } = await file.state()

  await round('2026-12-02')
  await round('2026-12-03')

  assert.equal((await file.state()).version, version)
})

test('a limit that was changed is applied to what runs', async () => {
  const file = await lodge('2026-12-01')
  const { limits } = house.procedure
  const silence = { ...limits.silence, limit: { count: 'working-days', days: 3 } } as const
  const procedure = { ...house.procedure, limits: { ...limits, silence } }

  await round('2026-12-02', { ...house, procedure })

  assert.equal((await file.state()).course.clocks['silence']?.dueOn, '2026-12-04')
})

test('files of before the clocks get theirs, and what their complaint says of the term', async () => {
  const caseId = await insertOldFile('2026-12-01')

  await round('2026-12-02')

  const { rows } = await sql<{ type: string }>`select type from casework.case_event
    where case_id = ${caseId} order by version`.execute(db)
  assert.deepEqual(
    rows.map(({ type }) => type),
    ['registered', 'acknowledged', 'step-begun', 'clocks-moved', 'term-set'],
  )
  const due = await sql<{ due: string; clock: string; term: unknown }>`
    select due_on::text as due, due_clock as clock, course -> 'term' as term
    from casework.case_file where id = ${caseId}`.execute(db)
  assert.deepEqual(due.rows, [
    {
      due: '2026-12-22',
      clock: 'admissibility',
      term: { receivedOn: '2026-11-20', attestedOn: null, remediesMentioned: null },
    },
  ])
})

test('a question has no term, whatever day it names', async () => {
  const question = madeFile('2026-12-01', {
    caseId: randomUUID(),
    kind: 'information-request',
    channel: 'telephone',
    lodging: { rule: 'call', isDayOnly: false },
    by: vera.id,
  })
  await db.transaction().execute((tx) => insertFile(tx, question))
  const faults = logged.length

  await round('2026-12-02')

  const found = await findFileById(db, question.caseId)
  assert.equal(found?.state.course.term, null)
  assert.equal(logged.length, faults)
})

test('a day begins at midnight in Brussels, before and after the clocks change', async () => {
  const summer = await lodge('2026-09-23')
  const winter = await lodge('2026-09-25')

  // Thirty days: on Friday 23 October; on Sunday the 25th, when clocks change, so on Monday.
  await round('2026-10-22T21:59:00Z')
  assert.deepEqual(await summer.openTodos(), [])
  await round('2026-10-22T22:00:00Z')
  assert.deepEqual(await summer.openTodos(), ['still-waiting'])
  await round('2026-10-25T22:59:00Z')
  assert.deepEqual(await winter.openTodos(), [])
  await round('2026-10-25T23:00:00Z')
  assert.deepEqual(await winter.openTodos(), ['still-waiting'])
})

test('what a day brings is made once, for the case manager, due that day', async () => {
  const file = await lodge('2026-12-01')

  await Promise.all([round('2026-12-31'), round('2026-12-31')])
  await round('2027-01-11')

  const todos = await file.todos()
  assert.deepEqual(
    todos.map(({ kind, staff_id: staff, due_on: due }) => [kind, staff, due]),
    [['still-waiting', vera.id, '2026-12-31']],
  )
})

test('once the person hears of us it is done, by whom it was', async () => {
  const file = await lodge('2026-12-01')
  await round('2026-12-31')

  const message = { type: 'send-message', messageId: randomUUID(), kind: 'still-waiting' } as const
  await file.does('2027-01-04', vera.id, { ...message, taskId: null })

  const [todo] = await file.todos()
  assert.deepEqual([todo?.outcome, todo?.ended_by], ['done', vera.id])
  await round('2027-01-05')
  assert.deepEqual(await file.openTodos(), [])
})

test('a reminder that the answer makes needless is off the list at once', async () => {
  const { file, askId } = await inDialogue()
  await round('2026-12-29')
  assert.deepEqual(await file.openTodos(), ['reminder'])

  await file.does('2026-12-29', vera.id, {
    type: 'record-answer',
    askId,
    receivedOn: '2026-12-29',
    messageId: randomUUID(),
  })

  const [todo] = await file.todos()
  assert.equal(todo?.outcome, 'dropped')
})

test('the next reminder takes the place of the one before', async () => {
  const { file } = await inDialogue()
  const open = []
  for (const day of ['2026-12-23', '2026-12-30', '2027-01-25']) {
    await round(day)
    open.push((await file.openTodos()).filter((kind) => kind !== 'still-waiting'))
  }

  assert.deepEqual(open, [['reminder'], ['reminder'], ['reminder']])
  const todos = (await file.todos()).filter(({ kind }) => kind === 'reminder')
  assert.equal(todos.length, 3)
  assert.equal(todos.filter(({ outcome, ended_by: by }) => outcome && by === null).length, 2)
})

test('each todo leads to the page of its act', async () => {
  const file = await lodge('2026-12-01')
  await round('2026-12-31')

  const desk = await office.signedIn(vera)
  for (const page of [file.path, '/todos'])
    assert.match(
      (await desk.get(page)).html,
      new RegExp(`href="${file.path}/acts/still-waiting">Begin<`),
    )
  const { html } = await desk.get(file.path)
  assert.match(html, /To do by 31 December 2026: Tell the complainant where things stand/)
})

test('a file that cannot be reckoned is told, and keeps no other from being looked at', async () => {
  const files = [await lodge('2026-12-01'), await lodge('2026-12-01'), await lodge('2026-12-01')]
  const [first, broken, last] = files.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  assert.ok(first && broken && last)
  const sound = JSON.stringify((await broken.state()).course)
  const noDay = '"extensions":[{"until":"no day","on":"no day"}]'
  await setCourse(broken.id, sound.replace('"extensions":[]', noDay))

  await round('2026-12-02', withClosingDay('2026-12-21'))

  for (const file of [first, last]) assert.equal((await file.state()).dueOn, '2026-12-23')
  const faults = logged.filter((event) => JSON.stringify(event).includes('"event":"fault"'))
  assert.deepEqual(
    faults.map((event) => (event as { file: string }).file),
    [broken.id],
  )
  await setCourse(broken.id, sound)
})

test('closed files are not looked at', async () => {
  const file = await lodge('2026-12-01')
  const withdraw = { type: 'withdraw', on: '2026-12-02', ...sentTo('person', 'w') } as const
  await file.does('2026-12-02', vera.id, withdraw)

  await round('2027-03-01')

  assert.deepEqual(await file.todos(), [])
})

test('rounds walk over more files than they read at a time', async () => {
  const { rows } = await sql<{ id: string }>`select id from casework.case_file`.execute(db)
  for (let made = rows.length; made <= 120; made += 1) await insertOldFile('2026-12-01')

  await round('2026-12-03')

  const { rows: missed } = await sql`select from casework.case_file as file
    left join casework.watched as watched on watched.case_id = file.id
    where file.status <> 'closed' and watched.looked_on is distinct from '2026-12-03'`.execute(db)
  assert.equal(missed.length, 0)
})

/** Asked on 1 December: the twentieth working day is 30 December. */
async function inDialogue() {
  const file = await lodge('2026-12-01')
  await file.does('2026-12-01', vera.id, {
    type: 'find-admissible',
    priorContact: 'done',
    isExcepted: false,
    remarkId: null,
    ...sentTo('person', randomUUID()),
  })
  const askId = randomUUID()
  const question = { type: 'ask-service', askId, kind: 'question' } as const
  await file.does('2026-12-01', vera.id, { ...question, ...sentTo('service', randomUUID()) })
  return { file, askId }
}

async function setCourse(id: string, course: string): Promise<void> {
  await sql`update casework.case_file set course = ${course}::jsonb where id = ${id}`.execute(db)
}

function withClosingDay(day: string): House {
  const closedDays = new Map([...house.office.closedDays, [day, 'closing-day'] as const])
  return { ...house, office: { ...house.office, closedDays } }
}

let lastNumber = 1000

/** As version 0.1.0 left it: without clocks, and without the term. */
async function insertOldFile(day: string): Promise<string> {
  const made = madeFile(day)
  const events = made.events
    .filter(({ type }) => type !== 'term-set')
    .map((event, index) => {
      const { clocks: _, due: __, ...facts } = JSON.parse(event.data) as Record<string, unknown>
      return { ...event, version: index + 1, data: JSON.stringify(facts) }
    })
  const { clocks: _, term: __, ...course } = made.state.course
  const file = {
    ...made.file,
    due_clock: null,
    version: events.length,
    course: JSON.stringify({ ...course, clocks: {}, term: null }),
  }
  await db.transaction().execute((tx) => insertFile(tx, { ...made, file, events }))
  return made.caseId
}

function madeFile(day: string, entered?: Entered) {
  const at = momentOf(day)
  const content = sampleComplaint({ receivedOn: '2026-11-20' })
  const { mailboxId } = content
  const reference = { year: 2026, number: (lastNumber += 1) }
  const referenceText = `OM.2026.${lastNumber}`
  return newFile(
    { content, mailboxId, reference, referenceText, lodgedAt: at, ...(entered && { entered }) },
    {
      context: contextAt(house, at),
      stationery: house.stationery,
      caseManager: null,
      limits: house.office.limits,
      newId: randomUUID,
    },
  )
}
