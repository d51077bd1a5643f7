/** The questionnaire of Brussels: every way through it, and the cases that it was made for. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../platform/root.ts'
import { loadQuestionnaire } from './load.ts'
import { allWays, answersOf, walk } from './walk.ts'

const { tree, appeals } = await loadQuestionnaire(join(root, 'offices/brussels'))
const ways = [...allWays(tree)]

test('every way ends in a verdict after at most five questions', () => {
  assert.ok(ways.length > 200)
  for (const { steps, end } of ways) {
    const { verdict, steps: walked } = walk(tree, answersOf(steps))
    assert.equal(verdict?.id, end)
    assert.equal(walked.length, steps.length)
    assert.ok(steps.length <= 5, end)
  }
})

const cases: readonly [
  what: string,
  answers: Record<string, string>,
  verdict: string,
  asked: number,
][] = [
  [
    'a municipality with its own ombudsman',
    { what: 'problem', service: 'own-ombudsman', soon: 'no' },
    'refer',
    3,
  ],
  [
    'the same municipality, a report',
    {
      what: 'saw-abuse',
      'own-dispute': 'general',
      'report-body': 'ours',
      'internal-channel': 'rather-ombudsman',
    },
    'report',
    4,
  ],
  [
    'a supplier sees a rigged tender',
    {
      what: 'saw-abuse',
      'own-dispute': 'both',
      'report-body': 'ours',
      'internal-channel': 'unknown',
    },
    'report',
    4,
  ],
  ['bullied after an earlier report', { what: 'retaliation' }, 'protection', 1],
  ['bullied, nothing reported', { what: 'saw-abuse', 'own-dispute': 'own' }, 'work', 2],
  [
    'eviction on Friday, the service never told',
    { what: 'problem', service: 'ours', soon: 'yes' },
    'urgent',
    3,
  ],
  [
    'urgent, and nobody knows which service',
    { what: 'helping', service: 'unknown', soon: 'yes' },
    'urgent',
    3,
  ],
  [
    'cut off by an energy supplier',
    { what: 'problem', service: 'elsewhere', sector: 'energy', soon: 'yes' },
    'refer',
    4,
  ],
  [
    'a decision of three weeks ago, the service never told',
    { what: 'problem', service: 'ours', soon: 'no', told: 'no' },
    'service-first',
    4,
  ],
  [
    'told, and still waiting',
    { what: 'problem', service: 'ours', soon: 'unknown', told: 'waiting' },
    'wait',
    4,
  ],
  [
    'told, no good answer, last year',
    { what: 'problem', service: 'ours', soon: 'no', told: 'unsatisfied', when: 'recent' },
    'complaint',
    5,
  ],
  [
    'does not dare to tell, and it goes on',
    { what: 'problem', service: 'ours', soon: 'no', told: 'cannot', when: 'goes-on' },
    'complaint',
    5,
  ],
  [
    'four years ago',
    { what: 'problem', service: 'ours', soon: 'no', told: 'unsatisfied', when: 'old' },
    'too-old',
    5,
  ],
  [
    'a service that nobody is sure of',
    { what: 'problem', service: 'unclear', soon: 'no' },
    'call',
    3,
  ],
  ['somebody who knows nothing', { what: 'unknown' }, 'call', 1],
  ['only a question', { what: 'question' }, 'question', 1],
  ['danger', { what: 'danger' }, 'emergency', 1],
]

for (const [what, answers, expected, asked] of cases)
  test(`${what}: ${expected}, after ${asked}`, () => {
    const { verdict, steps } = walk(tree, answers)

    assert.equal(verdict?.id, expected)
    assert.equal(steps.length, asked)
  })

test('only danger has no word on appeals, and what people can still do about the Council of State is said', () => {
  const silent = tree.verdicts.filter(({ withoutWarning }) => withoutWarning)
  const still = tree.verdicts.filter(({ mayStillSuspend }) => mayStillSuspend)

  assert.deepEqual(
    silent.map(({ id }) => id),
    ['emergency'],
  )
  assert.deepEqual(
    still.map(({ id }) => id),
    ['service-first', 'wait', 'too-old'],
  )
})

test('answers that are not on the way any more count for nothing', () => {
  const { verdict } = walk(tree, { what: 'question', service: 'ours', soon: 'yes' })

  assert.equal(verdict?.id, 'question')
})

test('the shortest terms of appeal are told first', () => {
  const first = appeals.filter(({ isFirst }) => isFirst).map(({ id }) => id)

  assert.deepEqual(first, ['tender', 'residence', 'prison'])
})
