/** What page an act is to show: its questions, its letters, or none because it can happen. Pure. */
import type { ActDefinition, Field, LetterPlan, Values } from './act.ts'
import { begun, hasLetters, isTurned, letterProblems } from './begun-letters.ts'
import type { Typed } from './begun-letters.ts'
import { refusalOf, refused } from './refused.ts'
import type { Scene } from './scene.ts'
import { readFields } from './typed.ts'

export interface Outlook {
  readonly stage: 'fields' | 'letters'
  readonly fields: readonly Field[]
  readonly letters: readonly LetterPlan[]
  readonly typed: Typed
  readonly values: Values
  readonly problems: Typed
  readonly isTurned: boolean
  /** Nothing stands in the way of doing it. */
  readonly isReady: boolean
}

/** Opened: the letters, if somebody was writing them, or if there is nothing to be asked. */
export function opened(act: ActDefinition, scene: Scene, typed: Typed): Outlook {
  const outlook = read(act, scene, typed)
  const wasWriting = outlook.fields.length === 0 || hasLetters(typed)
  if (!act.letters || !wasWriting || !isFine(outlook.problems)) return atFields(outlook, {})
  return withLetters(act, scene, outlook)
}

/** Sent in, with the button that was pressed. */
export function wentOn(
  act: ActDefinition,
  scene: Scene,
  typed: Typed,
  action: 'add' | 'send' | 'next' | 'back',
): Outlook {
  const outlook = read(act, scene, typed)
  if (action === 'back') return atFields(outlook, {})
  if (action === 'add' && !hasLetters(typed)) return atFields(outlook, {})
  if (!isFine(outlook.problems)) return atFields(outlook, outlook.problems)

  const letters = act.letters?.(outlook.values, scene) ?? []
  const refusal = refusalOf(act, outlook.values, scene, letters)
  if (refusal) return atFields(outlook, refused(scene, outlook.fields, refusal))
  // A choice may leave nothing to write.
  if (letters.length === 0) return { ...outlook, isReady: action !== 'add' }
  if (action !== 'send' || !hasLetters(typed)) return withLetters(act, scene, outlook)
  const problems = letterProblems(scene, letters, typed)
  return { ...outlook, stage: 'letters', letters, problems, isReady: isFine(problems) }
}

export function isFine(problems: Typed): boolean {
  return Object.keys(problems).length === 0
}

function read(act: ActDefinition, scene: Scene, typed: Typed): Outlook {
  const fields = act.fields?.(scene) ?? []
  const { values, problems } = readFields(fields, typed, scene.text)
  const common = { fields, typed, values, problems, letters: [] }
  return { ...common, stage: 'fields', isTurned: false, isReady: false }
}

function atFields(outlook: Outlook, problems: Typed): Outlook {
  return { ...outlook, stage: 'fields', problems }
}

function withLetters(act: ActDefinition, scene: Scene, outlook: Outlook): Outlook {
  const { values, typed } = outlook
  const letters = act.letters?.(values, scene) ?? []
  return {
    ...outlook,
    stage: 'letters',
    letters,
    typed: begun(scene, act, letters, typed, values),
    problems: {},
    isTurned: isTurned(typed, values),
  }
}
