import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../testing.ts'
import type { Command } from './commands.ts'
import { acknowledged, posted, told, walked } from './testing.ts'

const house = await testHouse()
const begun = acknowledged(house, '2026-03-02')
const urgent = acknowledged(house, '2026-03-02', { isUrgent: true })
const admissible: Command = {
  type: 'find-admissible',
  priorContact: 'done',
  isExcepted: false,
  remarkId: null,
  ...told,
}
const waived: Command = { ...admissible, priorContact: 'waived', remarkId: 'why' }

test('a complaint is found admissible, and the dialogue begins', () => {
  const { state } = begun.does('2026-03-04', admissible)

  assert.equal(state.step, 'dialogue')
  assert.deepEqual(state.course.admissibility, {
    on: '2026-03-04',
    priorContact: 'done',
    isExcepted: false,
  })
  assert.equal(
    begun.does('2026-03-04', admissible).refusal('2026-03-05', admissible),
    'not-in-verification',
  )
})

test('it is not, while nobody knows which service it is about', () => {
  const unknown = acknowledged(house, '2026-03-02', { serviceId: null })

  assert.equal(unknown.refusal('2026-03-03', admissible), 'no-service')
  unknown
    .does('2026-03-03', { type: 'set-service', serviceId: 'actiris' })
    .does('2026-03-03', admissible)
})

test('prior contact is waived as far as the office’s setting says', () => {
  assert.equal(begun.refusal('2026-03-03', waived), 'may-waive-urgent')
  urgent.does('2026-03-03', waived)

  const rules = (mayBeWaived: 'never' | 'always') => ({
    ...house,
    procedure: {
      ...house.procedure,
      priorContact: { ...house.procedure.priorContact, mayBeWaived },
    },
  })
  assert.equal(
    walked(rules('never'), urgent.state, []).refusal('2026-03-03', waived),
    'may-not-waive',
  )
  assert.equal(walked(rules('always'), begun.state, []).refusal('2026-03-03', waived), undefined)
})

test('old facts are examined only where the office makes exceptions', () => {
  const strict = {
    ...house,
    procedure: {
      ...house.procedure,
      oldFacts: { ...house.procedure.oldFacts, mayBeExcepted: false },
    },
  }
  const old: Command = { ...admissible, isExcepted: true }

  assert.equal(walked(strict, begun.state, []).refusal('2026-03-03', old), 'no-exception')
  begun.does('2026-03-03', old)
})

test('not admissible: by a ground of the list that is on, with a door where another is competent', () => {
  assert.equal(begun.refusal('2026-03-03', ground('invented')), 'no-such-choice')
  assert.equal(begun.refusal('2026-03-03', ground('not-competent')), 'referral-missing')
  const { state } = begun.does('2026-03-03', ground('not-competent', 'ombudsman-ixelles'))

  assert.equal(state.course.closing?.reason, 'inadmissible')
  assert.equal(state.course.closing?.ground, 'not-competent')
  assert.deepEqual(state.course.conclusion, { assessment: 'not-assessed', result: 'referred' })
  assert.equal(state.dueOn, null)
})

test('a ground may make a file wait, and prior contact too where the setting says so', () => {
  const court = begun.does('2026-03-03', ground('pending-court'))
  assert.equal(court.state.course.hold?.reason, 'pending-court')
  assert.equal(court.state.course.closing, null)

  const patient = {
    ...house,
    procedure: {
      ...house.procedure,
      priorContact: { ...house.procedure.priorContact, whenMissing: 'hold' as const },
    },
  }
  const waiting = walked(patient, begun.state, []).does('2026-03-03', ground('no-prior-contact'))
  assert.equal(waiting.state.course.hold?.reason, 'no-prior-contact')
  assert.equal(
    begun.does('2026-03-03', ground('no-prior-contact')).state.course.closing?.ground,
    'no-prior-contact',
  )
})

test('not enough information is a ground only after a second channel was tried and its time is over', () => {
  const asked = begun.does('2026-03-03', { type: 'ask-person', ...told })
  assert.equal(asked.refusal('2026-04-20', ground('insufficient')), 'second-channel-first')

  const again = asked.does('2026-04-20', askAgain)
  assert.equal(again.refusal('2026-07-01', ground('insufficient')), 'second-channel-first')
  const told2 = again.does(
    '2026-04-21',
    posted('2026-04-21', { messageId: 'second', to: 'person' }),
  )
  assert.equal(told2.refusal('2026-05-10', ground('insufficient')), 'still-time')
  told2.does('2026-06-01', ground('insufficient'))
})

test('the second time goes by another channel than the first', () => {
  const asked = begun.does('2026-03-03', { type: 'ask-person', ...told })

  assert.equal(asked.refusal('2026-03-20', { ...askAgain, channel: 'email' }), 'same-channel')
  assert.equal(begun.refusal('2026-03-20', askAgain), 'nothing-asked')
  assert.equal(asked.does('2026-03-20', askAgain).refusal('2026-03-21', askAgain), 'already-asked')
})

test('whatever the person says answers the question', () => {
  const asked = begun.does('2026-03-03', { type: 'ask-person', ...told })
  assert.equal(asked.refusal('2026-03-04', { type: 'ask-person', ...told }), 'already-asked')

  const answered = asked.does('2026-03-09', { type: 'receive-message', messageId: 'm' })

  assert.equal(answered.state.course.personAsk, null)
})

test('a file is handed over with consent, given between lodging and today', () => {
  const handOver = (consentOn: string): Command => ({
    type: 'transfer',
    body: 'federal',
    consentOn,
    sent: [],
  })

  assert.equal(begun.refusal('2026-03-05', handOver('2026-03-06')), 'day-in-future')
  assert.equal(begun.refusal('2026-03-05', handOver('2026-03-01')), 'day-too-early')
  assert.equal(
    begun.refusal('2026-03-05', { ...handOver('2026-03-05'), body: 'x' } as Command),
    'no-such-choice',
  )
  const { state } = begun.does('2026-03-05', handOver('2026-03-02'))
  assert.equal(state.course.closing?.reason, 'transferred')
})

test('a file on hold is not worked on, and goes on when somebody says so', () => {
  const hold: Command = { type: 'hold', reason: 'court', until: null, sent: [] }
  const held = begun.does('2026-03-05', hold)

  assert.equal(held.refusal('2026-03-06', { type: 'ask-person', ...told }), 'is-held')
  assert.equal(held.refusal('2026-03-06', hold), 'is-held')
  assert.equal(begun.refusal('2026-03-06', { ...hold, until: '2026-03-06' }), 'day-in-past')
  assert.equal(begun.refusal('2026-03-06', { type: 'resume', sent: [] }), 'not-held')
  assert.equal(held.does('2026-03-09', { type: 'resume', sent: [] }).state.course.hold, null)
})

const askAgain = {
  type: 'ask-person-again',
  channel: 'post',
  sent: [{ to: 'person', messageId: 'second', taskId: 'task' }],
} as const satisfies Command

function ground(id: string, referral: string | null = null): Command {
  return { type: 'find-inadmissible', ground: id, referral, ...told }
}
