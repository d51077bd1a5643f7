import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from './check.ts'
import type { Tree } from './tree.ts'

const words = { nl: 'woord', fr: 'mot', en: 'word' }
const unknown = { id: 'unknown', words, to: 'good' }

function tree(change: Partial<Tree> = {}): Tree {
  return {
    version: 1,
    answerDays: 30,
    start: 'one',
    questions: [{ id: 'one', words, answers: [{ id: 'yes', words, to: 'good' }, unknown] }],
    verdicts: [{ id: 'good', next: 'form', title: words, text: [words] }],
    ...change,
  }
}

function told(change: Partial<Tree>, referrals: readonly string[] = []): string[] {
  return faultsOf(tree(change), new Set(referrals)).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )
}

function question(id: string, ...answers: Tree['questions'][number]['answers']) {
  return { id, words, answers }
}

test('a tree in which every answer leads on has no fault', () => {
  assert.deepEqual(told({}), [])
})

test('an answer that leads nowhere is told, and a verdict that nothing leads to', () => {
  const questions = [
    question('one', { id: 'yes', words, to: 'elsewhere' }, { ...unknown, to: 'gone' }),
  ]

  assert.deepEqual(told({ questions }), [
    'questions: one → yes leads to elsewhere, which is nowhere',
    'questions: one → unknown leads to gone, which is nowhere',
    'verdicts.0: nothing leads to good',
  ])
})

test('a loop is told, and more than five questions to a verdict', () => {
  const loop = [
    question('one', { id: 'yes', words, to: 'two' }, unknown),
    question('two', { id: 'yes', words, to: 'one' }, unknown),
  ]
  const ids = ['one', 'two', 'three', 'four', 'five', 'six']
  const long = ids.map((id, at) =>
    question(id, { id: 'yes', words, to: ids[at + 1] ?? 'good' }, unknown),
  )

  assert.deepEqual(told({ questions: loop }), ['questions: two → yes leads back to one'])
  assert.deepEqual(told({ questions: long }), [
    'questions: six → yes: good takes 6 questions',
    'questions: six → unknown: good takes 6 questions',
  ])
})

test('every question lets people say that they do not know', () => {
  const questions = [
    question('one', { id: 'yes', words, to: 'good' }, { id: 'no', words, to: 'good' }),
  ]

  assert.deepEqual(told({ questions }), ['questions.0.answers: have no "unknown"'])
})

test('an answer without words is for a search only', () => {
  const found = { id: 'ours', isFound: true, to: 'good' } as const
  const bare = { id: 'bare', to: 'good' }

  assert.deepEqual(told({ questions: [question('one', found, bare, unknown)] }), [
    'questions.0.answers.0.isFound: is for questions with a search',
    'questions.0.answers.1: has no words',
  ])
})

test('of several cases the last one always fits, and no other', () => {
  const when = { one: ['yes'] }
  const open = { id: 'yes', words, to: [{ when, to: 'good' }] }
  const hidden = { id: 'no', words, to: [{ to: 'good' }, { to: 'good' }] }

  assert.deepEqual(told({ questions: [question('one', open, hidden, unknown)] }), [
    'questions.0.answers.0.to.0.when: the last one has to fit always',
    'questions.0.answers.1.to.0: what follows is never reached',
  ])
})

test('who is referred to is in the directory, and nothing is there twice', () => {
  const referring = tree().verdicts.map((each) => ({ ...each, refer: ['nobody'] }))

  assert.deepEqual(told({ verdicts: referring }, ['somebody']), [
    'verdicts.0.refer: nobody is not in referrals.json',
  ])
  assert.deepEqual(told({ verdicts: [...tree().verdicts, ...tree().verdicts] }), [
    'verdicts.1.id: is listed twice',
  ])
})
