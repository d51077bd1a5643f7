import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import type { Tx } from '../../platform/db/database.ts'
import { assignFile } from '../acting.ts'
import { openNext } from '../arrival/envelopes.ts'
import { findFile, findFileById, listEvents, lockFile } from '../file-store.ts'
import { evolve } from '../procedure/evolve.ts'
import type { CaseState } from '../procedure/state.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'
import { addTodo, changeTodo, finishTodo, makeTodoOnce } from './todo-acts.ts'
import type { OwnTodo } from './todo-acts.ts'
import { countTodosDue, listOpenTodos, listTodos, listTodosDue } from './todo-store.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes', languages: ['nl'] })

test('what is the case manager’s goes with the file, what is a colleague’s stays theirs', async () => {
  const file = await received()
  await add(file, { what: 'Appeler la dame' })
  await add(file, { what: 'Relire', staffId: vera.id })
  await add(file, { what: 'Déjà fait' })
  const done = (await listTodos(db, file.id)).find(({ what }) => what === 'Déjà fait')
  await inTx((tx) => finishTodo(tx, act(), done?.id ?? '', 'done'))

  const { version } = (await findFileById(db, file.id))?.state ?? { version: 0 }
  const assigning = { ...act(), reference: file.state.reference, version }
  await inTx((tx) => assignFile(tx, assigning, ivan.id))

  const held = (await listTodos(db, file.id)).map(({ what, staff_id: staffId }) => [what, staffId])
  assert.deepEqual(Object.fromEntries(held), {
    'Appeler la dame': ivan.id,
    Relire: vera.id,
    // Who did it is not who would have to do it now.
    'Déjà fait': vera.id,
  })
})

test('a todo and its record move together', async () => {
  const file = await received()
  await add(file, { isPromise: true })
  const [todo] = await listTodos(db, file.id)
  await inTx((tx) =>
    changeTodo(tx, act(), todo?.id ?? '', { dueOn: '2026-12-01', staffId: ivan.id }),
  )
  await inTx((tx) => finishTodo(tx, act(), todo?.id ?? '', 'dropped'))

  const events = (await listEvents(db, file.id)).map(({ event }) => event)
  const folded = events.reduce<CaseState | null>(evolve, null)
  assert.deepEqual(folded, (await findFileById(db, file.id))?.state)
  assert.deepEqual(
    events.map(({ type }) => type).filter((type) => type.startsWith('todo')),
    ['todo-added', 'todo-moved', 'todo-ended'],
  )
  assert.ok(!JSON.stringify(events).includes('Rappeler'), 'the record has no words')
})

test('our own work is no movement in the file', async () => {
  const file = await received()
  office.later(60)
  await add(file, {})

  const after = await findFileById(db, file.id)
  assert.deepEqual(after?.state.lastMovementAt, file.state.lastMovementAt)
  assert.equal(after?.state.version, file.state.version + 1)
})

test('a job makes each of its todos once, for the case manager', async () => {
  const file = await received()
  const making = { kind: 'attestation', dueOn: '2027-03-01', source: 'council-of-state 1' } as const
  const make = () =>
    inTx(async (tx) => {
      const locked = await lockFile(tx, file.id)
      assert.ok(locked)
      const made = await makeTodoOnce(tx, { house, by: 'worker', at: clock.at }, locked, making)
      return made.state.version - locked.state.version
    })

  assert.deepEqual([await make(), await make()], [1, 0])
  const [todo, ...others] = await listTodos(db, file.id)
  assert.deepEqual(others, [])
  assert.equal(todo?.staff_id, vera.id)
  assert.equal(todo.created_by, null)
})

test('page by page one sees every todo once, what is due first standing first', async () => {
  const file = await received()
  for (const day of ['05', '02', '02', '02', '09', '02'])
    await add(file, { dueOn: `2027-01-${day}` })

  const seen = []
  for (;;) {
    const page = await listOpenTodos(db, {}, seen.at(-1), 2)
    if (page.length === 0) break
    seen.push(...page)
  }

  const all = await listOpenTodos(db, {}, undefined, 1000)
  assert.deepEqual(seen, all)
  assert.ok(all.length >= 6)
  const days = all.map(({ dueOn }) => dueOn)
  assert.deepEqual(days, days.toSorted())
})

test('what somebody has to do until a day is listed, and counted as far as one wants', async () => {
  const noor = await office.staff({ role: 'case-manager', name: 'Noor', languages: ['en'] })
  const file = await received()
  const mine = (dueOn: string, isPromise = false) =>
    add(file, { dueOn, isPromise, staffId: noor.id })
  await mine('2026-11-24')
  await mine('2026-11-25', true)
  await mine('2026-11-26')
  await mine('2026-11-27', true)

  const due = await listTodosDue(db, noor.id, '2026-11-26', 10)
  assert.deepEqual(
    due.map(({ dueOn }) => dueOn),
    ['2026-11-24', '2026-11-25', '2026-11-26'],
  )
  const promised = await listTodosDue(db, noor.id, '2026-11-26', 10, { onlyPromises: true })
  assert.deepEqual(
    promised.map(({ dueOn }) => dueOn),
    ['2026-11-25'],
  )
  assert.equal(await countTodosDue(db, noor.id, '2026-11-26', 100), 3)
  assert.equal(await countTodosDue(db, noor.id, '2026-11-26', 2), 2)
})

function act() {
  return { house, by: vera.id, at: clock.at }
}

async function add(
  { state: { reference } }: Awaited<ReturnType<typeof received>>,
  change: Partial<OwnTodo>,
) {
  const own = { what: 'Rappeler', dueOn: '2026-11-27', staffId: null, isPromise: false, ...change }
  const done = await inTx((tx) => addTodo(tx, { ...act(), reference }, own))
  assert.ok(done.ok)
}

async function inTx<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return await db.transaction().execute(work)
}

async function received() {
  const { recipient, opener } = officeKey
  const holder = await sendComplaint(portal, recipient, sampleComplaint(), clock.at)
  const parts = { db, house, opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
  const file = await findFile(db, holder.reference)
  assert(file)
  return file
}
