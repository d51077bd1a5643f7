/** What colleagues do in a file for themselves: it moves neither the file nor its clocks. Pure. */
import type { Command } from './commands.ts'
import type { Event } from './events.ts'

const commands = [
  'add-todo',
  'move-todo',
  'end-todo',
  'write-note',
  'add-translation',
  'note-not-reached',
] as const
const events = [
  'todo-added',
  'todo-moved',
  'todo-ended',
  'note-written',
  'translation-added',
  'not-reached',
] as const

export function isOwnWork({ type }: Command): boolean {
  return commands.some((each) => each === type)
}

export function isOfOwnWork({ type }: Event): boolean {
  return events.some((each) => each === type)
}
