import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextAt } from '../house.ts'
import { testHouse } from '../testing.ts'
import type { Command } from './commands.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { CaseState } from './state.ts'
import type { TodoFacts } from './todos.ts'

const at = new Date('2026-11-24T09:00:00Z')
const today = '2026-11-24'
const context = contextAt(await testHouse(), at)
const state = registered()
const open: TodoFacts = { id: 'ring', dueOn: '2026-11-26', staffId: null, isOpen: true }
const adding = {
  type: 'add-todo',
  todoId: 'ring',
  kind: 'own',
  dueOn: '2026-11-26',
  staffId: null,
  isPromise: true,
} as const

test('a promise is kept with its day, and says nothing of its words', () => {
  const { todoId, kind, dueOn, staffId, isPromise } = adding

  assert.deepEqual(decided(adding), [
    { type: 'todo-added', at, todoId, kind, dueOn, staffId, isPromise },
  ])
})

test('nothing can be added that should have been done before today', () => {
  assert.equal(refusal({ ...adding, dueOn: '2026-11-23' }), 'todo-due-in-past')
  assert.equal(refusal({ ...adding, dueOn: today }), undefined)
})

test('what is open is moved to another day, not into the past', () => {
  const moved = { type: 'move-todo', todo: open, dueOn: '2026-12-01', staffId: null } as const

  assert.deepEqual(decided(moved), [
    { type: 'todo-moved', at, todoId: 'ring', dueOn: '2026-12-01', staffId: null },
  ])
  assert.equal(refusal({ ...moved, dueOn: '2026-11-23' }), 'todo-due-in-past')
})

test('what is late goes to somebody else and stays late', () => {
  const todo = { ...open, dueOn: '2026-11-02' }

  assert.deepEqual(decided({ type: 'move-todo', todo, dueOn: todo.dueOn, staffId: 'ivan' }), [
    { type: 'todo-moved', at, todoId: 'ring', dueOn: '2026-11-02', staffId: 'ivan' },
  ])
})

test('moving to where it is leaves no trace', () => {
  const { dueOn, staffId } = open

  assert.deepEqual(decided({ type: 'move-todo', todo: open, dueOn, staffId }), [])
})

test('it is done once, or not needed any more', () => {
  assert.deepEqual(decided({ type: 'end-todo', todo: open, outcome: 'done' }), [
    { type: 'todo-ended', at, todoId: 'ring', outcome: 'done' },
  ])
  const ended = { ...open, isOpen: false }
  assert.equal(refusal({ type: 'end-todo', todo: ended, outcome: 'dropped' }), 'todo-ended')
})

test('what was done by mistake is opened again, on a day that is still to come', () => {
  const todo = { ...open, dueOn: '2026-11-02', isOpen: false }
  const again = { type: 'move-todo', todo, dueOn: '2026-11-02', staffId: null } as const

  assert.equal(refusal(again), 'todo-due-in-past')
  assert.equal(decided({ ...again, dueOn: today }).length, 1)
})

test('whatever one sets oneself to do, the file stands as it stood', () => {
  const after = decided(adding).reduce(evolve, state)

  assert.deepEqual(after, { ...state, version: state.version + 1 })
})

function decided(command: Command) {
  const decision = decide(state, command, context)
  assert.ok(decision.ok)
  return decision.events
}

function refusal(command: Command): string | undefined {
  const decision = decide(state, command, context)
  return decision.ok ? undefined : decision.refusal
}

function registered(): CaseState {
  const lodgedAt = new Date('2026-11-20T09:00:00Z')
  const registration = {
    reference: { year: 2026, number: 123 },
    kind: 'complaint',
    language: 'fr',
    contactChannel: 'email',
    channel: 'web',
    serviceId: null,
    mailboxId: 'box',
    isUrgent: false,
  } as const
  const decision = decide(null, { type: 'register', registration, lodgedAt }, context)
  const file = decision.ok ? decision.events.reduce<CaseState | null>(evolve, null) : null
  return file ?? assert.fail('it was not registered')
}
