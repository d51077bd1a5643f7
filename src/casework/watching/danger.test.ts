/** A day on which something happens to the person comes near: the file becomes urgent by itself, once. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { assertRecordFits } from '../testing.ts'
import { watchedOffice } from './testing.ts'

const office = await testOffice()
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const { lodge, round } = watchedOffice(office)
const evicted = { danger: { on: '2027-01-15', what: 'Expulsion' } }

test('it becomes urgent when the day is as near as it is at registration, and the history says why', async () => {
  const file = await lodge('2026-12-01', evicted)
  await round('2027-01-04')
  assert.equal((await file.state()).isUrgent, false)

  await round('2027-01-05')
  await round('2027-01-06')

  assert.equal((await file.state()).isUrgent, true)
  assert.equal((await near(file)).length, 1)
  const desk = await office.signedIn(vera)
  const { html } = await desk.get(file.path)
  assert.match(html, /Became urgent by itself: something bad will happen by 15 January 2027/)
  assert.match((await desk.get('/urgent')).html, new RegExp(file.path))
  await assertRecordFits(office.db)
})

test('who says then that it is not urgent is not contradicted, and a later day counts anew', async () => {
  const file = await lodge('2026-12-01', evicted)
  await round('2027-01-05')
  await file.does('2027-01-06', vera.id, ...notUrgent())
  await round('2027-01-07')
  assert.equal((await file.state()).isUrgent, false)

  const danger = { on: '2027-02-15' }
  await file.does('2027-01-08', vera.id, { type: 'note-danger', danger, remarkId: null })
  await round('2027-02-04')
  assert.equal((await file.state()).isUrgent, false)
  await round('2027-02-05')

  assert.equal((await file.state()).isUrgent, true)
})

test('what will not happen any more makes nothing urgent', async () => {
  const file = await lodge('2026-12-01', evicted)
  await file.does('2026-12-02', vera.id, { type: 'note-danger', danger: null, remarkId: null })

  await round('2027-01-10')

  assert.deepEqual(await near(file), [])
})

test('a file that was urgent when it came, and is so no more, stays so', async () => {
  const file = await lodge('2026-12-01', { danger: { on: '2026-12-05', what: 'Expulsion' } })
  assert.equal((await file.state()).isUrgent, true)
  await file.does('2026-12-01', vera.id, ...notUrgent())

  await round('2026-12-02')

  assert.equal((await file.state()).isUrgent, false)
})

async function near({ events }: Awaited<ReturnType<typeof lodge>>) {
  return (await events()).filter(({ type }) => type === 'danger-near')
}

function notUrgent() {
  const remarkId = randomUUID()
  const command = { type: 'set-urgency', isUrgent: false, remarkId } as const
  return [command, { remark: { id: remarkId, body: 'Le juge a suspendu l’expulsion.' } }] as const
}
