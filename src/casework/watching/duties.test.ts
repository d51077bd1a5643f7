import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Command, Sending } from '../procedure/commands.ts'
import { acknowledged, contextOn, told } from '../procedure/testing.ts'
import type { Walked } from '../procedure/testing.ts'
import { testHouse } from '../testing.ts'
import { dutiesOf } from './duties.ts'

const house = await testHouse()
const toService: { sent: Sending[] } = {
  sent: [{ to: 'service', messageId: 'question', taskId: null }],
}
const admissible: Command = {
  type: 'find-admissible',
  priorContact: 'done',
  isExcepted: false,
  remarkId: null,
  ...told,
}
/** Asked on Wednesday 4 March: the twentieth working day is 1 April. */
const asked = acknowledged(house, '2026-03-02')
  .does('2026-03-03', admissible)
  .does('2026-03-04', { type: 'ask-service', askId: 'ask', kind: 'question', ...toService })

test('a service is reminded five working days before its last day, and not earlier', () => {
  assert.deepEqual(kindsOn(asked, '2026-03-24'), [])
  assert.deepEqual(kindsOn(asked, '2026-03-25'), ['reminder 2026-03-25'])
})

test('one reminder at a time: on the last day, and ten working days after it, once more', () => {
  const on = (day: string) => sourcesOn(asked, day).find((each) => each.startsWith('reminder'))
  const sources = ['2026-03-25', '2026-03-31', '2026-04-01', '2026-04-14', '2026-04-16'].map(on)

  assert.equal(sources[0], sources[1])
  assert.equal(sources[2], sources[3])
  assert.equal(new Set(sources).size, 3)
})

test('a reminder that was sent is no duty until the next day comes', () => {
  const reminded = asked.does('2026-03-26', {
    type: 'remind-service',
    askId: 'ask',
    isFormal: false,
    ...toService,
  })

  assert.deepEqual(kindsOn(reminded, '2026-03-31'), [])
  assert.deepEqual(kindsOn(reminded, '2026-04-01'), ['reminder 2026-04-01'])
})

test('twenty working days after the last day the formal request is due, and then nothing more', () => {
  const formal = asked.does('2026-04-30', {
    type: 'remind-service',
    askId: 'ask',
    isFormal: true,
    ...toService,
  })

  assert.ok(kindsOn(asked, '2026-04-29').some((duty) => duty.startsWith('reminder')))
  assert.ok(kindsOn(asked, '2026-04-30').includes('formal-request 2026-04-30'))
  assert.ok(!sourcesOn(formal, '2026-04-30').some((source) => /reminder|formal/.test(source)))
})

test('who has answered is not reminded, nor while the file waits; more time begins the reminders anew', () => {
  const answered = asked.does('2026-03-24', {
    type: 'record-answer',
    askId: 'ask',
    receivedOn: '2026-03-24',
    messageId: 'answer',
  })
  const held = asked.does('2026-03-24', { type: 'hold', reason: 'court', until: null, sent: [] })
  const until = '2026-04-30'
  const extended = asked.does('2026-03-26', {
    type: 'extend-clock',
    key: 'service-answer:ask',
    until,
    remarkId: 'why',
  })

  assert.deepEqual(kindsOn(answered, '2026-03-25'), [])
  assert.deepEqual(kindsOn(held, '2026-03-25'), [])
  assert.deepEqual(sourcesOn(extended, '2026-03-26'), [])
  const [again] = sourcesOn(extended, '2026-04-23')
  assert.notEqual(again, sourcesOn(asked, '2026-03-25')[0])
  assert.match(again ?? '', /^reminder ask -5/)
})

test('who has not heard of us for thirty days is written to, once for each silence', () => {
  const quiet = acknowledged(house, '2026-03-02')
  const spoken = quiet.does('2026-04-01', message)

  assert.deepEqual(kindsOn(quiet, '2026-03-31'), [])
  assert.deepEqual(kindsOn(quiet, '2026-04-01'), ['still-waiting 2026-04-01'])
  assert.equal(sourcesOn(quiet, '2026-04-01')[0], sourcesOn(quiet, '2026-04-20')[0])
  assert.deepEqual(kindsOn(spoken, '2026-04-30'), [])
  assert.notEqual(sourcesOn(spoken, '2026-05-04')[0], sourcesOn(quiet, '2026-05-04')[0])
})

test('a person who does not answer is tried by a second way, and only once', () => {
  const open = acknowledged(house, '2026-03-02').does('2026-03-03', { type: 'ask-person', ...told })
  const again = open.does('2026-04-03', { type: 'ask-person-again', channel: 'post', ...told })

  // The thirtieth day is 2 April; Easter does not touch it.
  assert.ok(!kindsOn(open, '2026-04-02').some((duty) => duty.startsWith('ask-again')))
  assert.ok(kindsOn(open, '2026-04-03').includes('ask-again 2026-04-03'))
  assert.ok(!kindsOn(again, '2026-06-01').some((duty) => duty.startsWith('ask-again')))
})

test('a request to wait that nobody answers, and one that ends soon, are somebody’s to follow', () => {
  const waiting = acknowledged(house, '2026-03-02').does('2026-03-03', {
    type: 'ask-wait',
    waitId: 'w',
    code: 'bailiff',
    until: '2026-03-20',
    ...toService,
  })
  const answered = (answer: 'yes' | 'no') =>
    waiting.does('2026-03-05', {
      type: 'record-wait',
      waitId: 'w',
      answer,
      answeredOn: '2026-03-05',
      ...told,
    })
  const longer = answered('yes').does('2026-03-17', {
    type: 'ask-wait',
    waitId: 'w2',
    code: 'bailiff',
    until: '2026-04-20',
    ...toService,
  })

  assert.deepEqual(kindsOn(waiting, '2026-03-05'), [])
  assert.deepEqual(kindsOn(waiting, '2026-03-06'), ['wait-unanswered 2026-03-06'])
  assert.deepEqual(kindsOn(answered('yes'), '2026-03-17'), [])
  assert.deepEqual(kindsOn(answered('yes'), '2026-03-18'), ['wait-ends 2026-03-20'])
  assert.deepEqual(kindsOn(answered('no'), '2026-03-18'), [])
  assert.deepEqual(kindsOn(longer, '2026-03-18'), [])
})

test('thirty, ten and three days before the suspension ends somebody is warned, one warning at a time', () => {
  const file = lodgedInTerm()

  assert.deepEqual(ofTerm(file, '2026-06-21'), [])
  assert.deepEqual(ofTerm(file, '2026-06-22'), ['alarm 2026-06-22', 'attestation 2026-07-22'])
  assert.equal(new Set(['2026-06-22', '2026-07-12', '2026-07-19'].map(alarmOn)).size, 3)
  assert.equal(alarmOn('2026-06-22'), alarmOn('2026-07-11'))

  function alarmOn(day: string) {
    return sourcesOn(file, day).find((source) => source.startsWith('alarm'))
  }
})

test('whoever was told is not warned about, and after the last day nobody is', () => {
  const file = lodgedInTerm()
  const ground = { type: 'find-inadmissible', ground: 'too-old', referral: null } as const
  const refused = file.does('2026-04-10', { ...ground, ...told })

  assert.deepEqual(ofTerm(refused, '2026-06-22'), [])
  assert.deepEqual(ofTerm(file, '2026-08-31').length, 2)
  assert.deepEqual(ofTerm(file, '2026-09-01'), [])
})

test('in a closed file nothing is to be done', () => {
  const closed = asked.does('2026-03-24', { type: 'withdraw', on: '2026-03-24', ...told })

  assert.deepEqual(sourcesOn(closed, '2026-12-01'), [])
})

const message: Command = { type: 'send-message', messageId: 'm', kind: 'free-answer', taskId: null }

/** The worked example of `handling.md` § 4a. */
function lodgedInTerm(): Walked {
  return acknowledged(house, '2026-03-22').does('2026-03-22', {
    type: 'set-term',
    receivedOn: '2026-03-02',
    remediesMentioned: true,
  })
}

function ofTerm(file: Walked, day: string): string[] {
  return kindsOn(file, day).filter((duty) => /^(alarm|attestation)/.test(duty))
}

function kindsOn(file: Walked, day: string): string[] {
  return dutiesOn(file, day).map(({ kind, dueOn }) => `${kind} ${dueOn}`)
}

function sourcesOn(file: Walked, day: string): string[] {
  return dutiesOn(file, day).map(({ source }) => source)
}

function dutiesOn({ state }: Walked, day: string) {
  return dutiesOf({ id: 'file', state }, contextOn({ house }, day))
}
