import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testOffice } from '../office-testing.ts'
import { act } from './acts/testing.ts'
import { listTasks } from './content-store.ts'
import { suspensionOf } from './procedure/council.ts'
import { contextAt } from './house.ts'
import { momentOf, watchedOffice } from './watching/testing.ts'

const office = await testOffice()
const { db, owner, house, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const { lodge } = watchedOffice(office)
const address = 'Rue Haute 1\n1000 Bruxelles'
const refusal = { ground: 'too-old' }

test('a refusal while the term is suspended goes by registered post as well, and counts when it arrived', async () => {
  const file = await lodgedInTerm({ address })
  const before = await notices(file.id)

  await actOn('2026-04-08', file.path, 'inadmissible', refusal)

  const [task] = await openTasks(file.id)
  assert.deepEqual([task?.kind, task?.is_registered], ['post', true])
  assert.equal(await notices(file.id), before + 1)
  const view = await file.read(clock.at)
  assert.ok(view?.messages.some(({ kind }) => kind === 'inadmissible'))
  assert.equal((await suspension(file)).endedBy, 'longest')

  const desk = await office.signedIn(vera)
  const page = await desk.get(`/tasks/${task?.id}`)
  assert.match(page.html, /Letter to post by registered mail/)
  assert.match(page.html, /not that of posting/)
  assert.match((await desk.get('/tasks')).html, /Print and post, registered/)
  clock.at = momentOf('2026-04-12')
  const arrival = { day: '10', month: '4', year: '2026' }
  await (await office.signedIn(vera)).post(`/tasks/${task?.id}`, arrival)
  assert.deepEqual(await suspension(file), { endedBy: 'told', lastDay: '2026-05-20' })
  const shown = await (await office.signedIn(vera)).get(file.path)
  assert.match(shown.html, /Arrived on 10 April 2026/)
})

test('without an address it goes the usual way, and the file asks for one', async () => {
  const file = await lodgedInTerm({})
  const desk = await office.signedIn(vera)
  assert.match((await desk.get(file.path)).html, /No address is known: ask for it/)

  await actOn('2026-04-08', file.path, 'inadmissible', refusal)

  assert.deepEqual(await openTasks(file.id), [])
  assert.equal((await suspension(file)).endedBy, 'told')
})

test('where no term is suspended, and for what is no refusal, nothing is registered', async () => {
  const free = await lodge('2026-03-22', { complainant: { ...person, address } })
  const asked = await lodgedInTerm({ address })
  const waiting = await lodgedInTerm({ address })

  await actOn('2026-04-08', free.path, 'inadmissible', refusal)
  await actOn('2026-04-08', asked.path, 'ask-person')
  await actOn('2026-04-08', waiting.path, 'inadmissible', { ground: 'pending-court' })

  for (const { id } of [free, asked, waiting]) assert.deepEqual(await openTasks(id), [])
})

test('who asked for post gets one letter, registered', async () => {
  const file = await lodgedInTerm({ address }, 'post')
  const [acknowledgement] = await openTasks(file.id)
  clock.at = momentOf('2026-03-24')
  const posted = { day: '24', month: '3', year: '2026' }
  await (await office.signedIn(vera)).post(`/tasks/${acknowledgement?.id}`, posted)

  await actOn('2026-04-08', file.path, 'inadmissible', refusal)

  assert.deepEqual(
    (await openTasks(file.id)).map((task) => [task.kind, task.is_registered]),
    [['post', true]],
  )
})

test('that a complaint is unfounded is a refusal too', async () => {
  const file = await lodgedInTerm({ address })
  await actOn('2026-04-01', file.path, 'admissible', { contact: 'done', old: 'no' })

  await actOn('2026-04-08', file.path, 'conclude', unfounded)

  const registered = (await openTasks(file.id)).filter((task) => task.is_registered)
  assert.equal(registered.length, 1)
})

test('an office may have refusals go the usual way', async () => {
  const file = await lodgedInTerm({ address })
  const { councilOfState } = house.procedure
  const usual = { ...house.procedure, councilOfState: { ...councilOfState, refusalBy: 'usual' } }
  await file.does(
    '2026-04-08',
    vera.id,
    (sent) => ({ type: 'find-inadmissible', ground: 'too-old', referral: null, sent }),
    { letters: [{ to: 'person', kind: 'inadmissible', body: 'Non.', documents: [] }] },
    { ...house, procedure: usual as typeof house.procedure },
  )

  assert.deepEqual(await openTasks(file.id), [])
})

const person = { capacity: 'adult', name: 'Élise Dubois', email: 'elise@example.org' } as const
const unfounded = { assessment: 'unfounded', result: 'explanation' }

type File = Awaited<ReturnType<typeof lodge>>

async function lodgedInTerm(
  known: { address?: string },
  contactChannel: 'email' | 'post' = 'email',
): Promise<File> {
  const complainant = { ...person, ...known }
  return await lodge('2026-03-22', { receivedOn: '2026-03-02', complainant, contactChannel })
}

async function actOn(
  day: string,
  path: string,
  name: string,
  typed: Record<string, string> = {},
): Promise<void> {
  clock.at = momentOf(day)
  await act(await office.signedIn(vera), path, name, typed)
}

async function openTasks(id: string) {
  return (await listTasks(db, id)).filter(({ done_at: done }) => done === null)
}

async function suspension(file: File) {
  const found = suspensionOf(await file.state(), contextAt(house, clock.at))
  assert.ok(found.applies)
  return { endedBy: found.endedBy, lastDay: found.lastDay }
}

async function notices(id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from correspondence.mail where case_id = ${id}`.execute(owner)
  return rows[0]?.count ?? 0
}
