import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  answered,
  asked,
  concluded,
  examined,
  letters,
  stateAfter,
  turnedDown,
  verified,
  view,
  viewOfState,
  written,
} from './testing-course.ts'
import type { Happening } from './testing-course.ts'

test('while we examine, our own target is no promise', () => {
  const state = stateAfter(examined)

  assert.ok(state.dueOn, 'we do have a day for ourselves')
  assert.deepEqual(viewOfState(state).next, { code: 'dialogue' })
})

test('what the service was asked is shown with its days and reminders', () => {
  const { next, asked: questions } = view(...asked, [
    '2026-03-27',
    { type: 'remind-service', askId: 'q', isFormal: false, sent: letters('service') },
  ])

  assert.deepEqual(next, { code: 'service-answer' })
  assert.deepEqual(questions, [
    {
      what: 'question',
      on: '2026-03-05',
      by: '2026-04-02',
      reminders: ['2026-03-27'],
      isOver: false,
    },
  ])
})

test('nobody was asked as long as the letter has not left', () => {
  const { next, asked: questions } = view(...examined, [
    '2026-03-05',
    { type: 'ask-service', askId: 'q', kind: 'question', sent: written('service') },
  ])

  assert.deepEqual(next, { code: 'dialogue' })
  assert.deepEqual(questions, [])
})

test('what the service answered is told by its day', () => {
  const { next, asked: questions } = view(...asked, ['2026-03-20', answered('q')])

  assert.deepEqual(next, { code: 'dialogue' })
  assert.deepEqual(questions, [
    {
      what: 'question',
      on: '2026-03-05',
      reminders: [],
      answeredOn: '2026-03-20',
      isOver: false,
    },
  ])
})

test('that the service never answered stays to be seen', () => {
  const { asked: questions } = view(...asked, [
    '2026-03-09',
    { type: 'withdraw', on: '2026-03-09', sent: letters('person') },
  ])

  assert.deepEqual(questions, [{ what: 'question', on: '2026-03-05', reminders: [], isOver: true }])
})

test('a file that waits says why in its language, and shows no day that stands still', () => {
  const { next, asked: questions } = view(...asked, [
    '2026-03-06',
    { type: 'hold', reason: 'court', until: '2026-06-01', sent: letters('person') },
  ])

  assert.deepEqual(next, {
    code: 'waiting',
    on: '2026-03-06',
    by: '2026-06-01',
    why: 'L’affaire est devant un juge ou une instance de recours',
  })
  assert.deepEqual(questions?.[0], {
    what: 'question',
    on: '2026-03-05',
    reminders: [],
    isOver: false,
  })
})

test('a ground that may pass is told as in the letter', () => {
  const { next } = view(...verified, turnedDown('pending-court'))

  assert.equal(next.code, 'waiting')
  assert.match(next.why ?? '', /^Un juge ou une instance de recours examine la même affaire\./)
})

test('a service that is to put it right has a day, and the result is open until then', () => {
  const first = view(...concluded)
  const then = view(...concluded, [
    '2026-04-02',
    { type: 'ask-service', askId: 'r', kind: 'rectification', sent: letters('service') },
  ])

  assert.deepEqual(first.next, { code: 'put-right' })
  assert.deepEqual(first.outcome, { assessment: 'founded' })
  assert.equal(then.step, 4)
  assert.equal(then.asked?.at(-1)?.what, 'rectification')
  assert.equal(then.asked?.at(-1)?.by, '2026-05-04')
})

test('what came of it is told, and then how the file ended', () => {
  const put = [
    ...concluded,
    [
      '2026-04-02',
      { type: 'ask-service', askId: 'r', kind: 'rectification', sent: letters('service') },
    ],
    [
      '2026-04-20',
      {
        type: 'record-rectification',
        outcome: 'put-right',
        on: '2026-04-20',
        sent: letters('person'),
      },
    ],
  ] as const satisfies Happening[]
  const ended = view(...put, [
    '2026-04-21',
    { type: 'close', reason: 'concluded', sent: letters('person') },
  ])

  assert.deepEqual(view(...put).next, { code: 'conclusion' })
  assert.deepEqual(ended.next, { code: 'closed' })
  assert.deepEqual(ended.outcome, { assessment: 'founded', result: 'put-right' })
  assert.deepEqual(ended.ending, { reason: 'concluded', on: '2026-04-21' })
})

test('what was turned down ends where it was, with the reason as in the letter and no outcome', () => {
  const { step, next, outcome, ending } = view(...verified, turnedDown('too-old'))

  assert.equal(step, 2)
  assert.deepEqual(next, { code: 'closed' })
  assert.equal(outcome, undefined)
  assert.deepEqual(ending, {
    reason: 'inadmissible',
    on: '2026-03-06',
    why: 'Les faits datent de trois ans ou plus. Après tout ce temps, nous ne pouvons plus les examiner.',
  })
})

test('what was handed over to another ombudsman says so', () => {
  const { next, outcome, ending } = view(...verified, [
    '2026-03-06',
    { type: 'transfer', body: 'federal', consentOn: '2026-03-05', sent: letters('person', 'body') },
  ])

  assert.deepEqual(next, { code: 'transferred' })
  assert.equal(outcome, undefined)
  assert.deepEqual(ending, { reason: 'transferred', on: '2026-03-06' })
})

test('spam ends without another word', () => {
  const { next, ending } = view(...verified, [
    '2026-03-06',
    { type: 'close', reason: 'spam', sent: [] },
  ])

  assert.deepEqual(next, { code: 'closed' })
  assert.deepEqual(ending, { reason: 'spam', on: '2026-03-06' })
})

test('a reopened file shows neither how it ended nor a day that nobody promised', () => {
  const { next, ending, outcome } = view(...verified, turnedDown('too-old'), [
    '2026-05-04',
    { type: 'reopen', reason: 'new-facts', sent: letters('person') },
  ])

  assert.deepEqual(next, { code: 'verification' })
  assert.equal(ending, undefined)
  assert.equal(outcome, undefined)
})

test('what was asked to wait is told with the answer', () => {
  const ask = [
    '2026-03-05',
    {
      type: 'ask-wait',
      waitId: 'w',
      code: 'bailiff',
      until: '2026-04-30',
      sent: letters('service', 'person'),
    },
  ] as const
  const wait = { what: 'l’intervention de l’huissier', on: '2026-03-05', until: '2026-04-30' }

  const refused = view(...verified, ask, [
    '2026-03-06',
    {
      type: 'record-wait',
      waitId: 'w',
      answer: 'no',
      answeredOn: '2026-03-06',
      sent: letters('person'),
    },
  ])

  assert.deepEqual(view(...verified, ask).waits, [wait])
  assert.deepEqual(refused.waits, [{ ...wait, answer: 'no' }])
})
