import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { House } from '../house.ts'
import { testHouse } from '../testing.ts'
import { acknowledged, posted, told, walked } from './testing.ts'

const house = await testHouse()
const begun = acknowledged(house, '2026-03-02')

test('from the acknowledgement on, the decision, the whole examination and the silence are counted', () => {
  assert.deepEqual(lastDays(begun.state.course.clocks), {
    admissibility: '2026-03-23',
    // Ninety days end on a Sunday, and roll forward.
    examination: '2026-06-01',
    silence: '2026-04-01',
  })
  assert.equal(begun.state.dueClock, 'admissibility')
})

test('ours stand still while the person answers, and go on for the days that were left', () => {
  const asked = begun.does('2026-03-09', { type: 'ask-person', ...told })
  assert.equal(asked.state.course.clocks['admissibility']?.dueOn, null)
  assert.equal(asked.state.dueClock, 'person-answer')

  const answered = asked.does('2026-03-16', { type: 'receive-message', messageId: 'm' })

  // Five working days later than without.
  assert.equal(answered.state.course.clocks['admissibility']?.dueOn, '2026-03-30')
  assert.equal(answered.state.course.clocks['person-answer'], undefined)
  assert.equal(answered.state.dueOn, '2026-03-30')
})

test('a question that has to be posted stops nothing until it was', () => {
  const paper = acknowledged(house, '2026-03-02', { contactChannel: 'post' })
  const asked = paper.does('2026-03-09', {
    type: 'ask-person',
    sent: [{ to: 'person', messageId: 'paper', taskId: 'task' }],
  })
  assert.equal(asked.state.dueClock, 'admissibility')

  const sent = asked.does('2026-03-12', posted('2026-03-11', { messageId: 'paper', to: 'person' }))

  assert.deepEqual(sent.state.course.clocks['admissibility']?.clock.pauses, [
    { from: '2026-03-11', until: null },
  ])
  assert.equal(sent.state.course.clocks['person-answer']?.clock.startedOn, '2026-03-11')
})

test('while a file waits, what was asked stands still too; both pauses at once are one', () => {
  const asked = begun.does('2026-03-09', { type: 'ask-person', ...told })
  const held = asked.does('2026-03-10', { type: 'hold', reason: 'court', until: null, sent: [] })
  assert.equal(held.state.dueOn, null)
  assert.equal(held.state.course.clocks['admissibility']?.clock.pauses.length, 1)

  const resumed = held.does('2026-03-12', { type: 'resume', sent: [] })

  assert.equal(
    resumed.state.course.clocks['admissibility']?.dueOn,
    null,
    'the person still has to answer',
  )
  assert.equal(resumed.state.dueClock, 'person-answer')
})

test('each time the person hears of us, the silence begins anew', () => {
  const written = begun.does('2026-03-20', {
    type: 'send-message',
    messageId: 'm',
    kind: 'we-are-looking',
    taskId: null,
  })

  assert.equal(written.state.course.clocks['silence']?.clock.startedOn, '2026-03-20')
})

test('a newly added closing day moves the clocks that run, and the record says so', () => {
  const closed = new Map([...house.office.closedDays, ['2026-03-10', 'closing-day'] as const])
  const changed: House = { ...house, office: { ...house.office, closedDays: closed } }

  const moved = walked(changed, begun.state, []).does('2026-03-05', { type: 'recount' })

  assert.equal(moved.state.dueOn, '2026-03-24')
  const [event] = moved.events
  assert.equal(event?.type, 'clocks-moved')
  assert.deepEqual(Object.keys(event?.clocks ?? {}), ['admissibility'])
  assert.deepEqual(moved.does('2026-03-05', { type: 'recount' }).events, moved.events, 'once')
})

test('a changed limit holds for the files that run, without losing their pauses', () => {
  const asked = begun
    .does('2026-03-09', { type: 'ask-person', ...told })
    .does('2026-03-16', { type: 'receive-message', messageId: 'm' })
  const { limits } = house.office
  const changed: House = {
    ...house,
    office: {
      ...house.office,
      limits: { ...limits, admissibility: { ...limits.admissibility, workingDays: 10 } },
    },
  }

  const moved = walked(changed, asked.state, []).does('2026-03-17', { type: 'recount' })

  assert.equal(moved.state.course.clocks['admissibility']?.clock.pauses.length, 1)
  assert.equal(moved.state.dueOn, '2026-03-23')
})

test('a file of before there were clocks gets them when it is recounted', () => {
  const { course } = begun.state
  const old = { ...begun.state, dueClock: null, course: { ...course, clocks: {}, spokenOn: null } }

  const moved = walked(house, old, []).does('2026-03-05', { type: 'recount' })

  assert.deepEqual(Object.keys(moved.state.course.clocks).sort(), ['admissibility', 'examination'])
  assert.equal(moved.state.dueClock, 'admissibility')
})

function lastDays(clocks: Readonly<Record<string, { readonly dueOn: string | null }>>) {
  return Object.fromEntries(Object.entries(clocks).map(([key, { dueOn }]) => [key, dueOn]))
}
