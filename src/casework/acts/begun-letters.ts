/** The letters of an act while they are written, and what keeps them from leaving. Pure. */
import { lengths } from '../../letterbox/index.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { aboutHealth, wayTold } from '../health.ts'
import type { ActDefinition, LetterPlan, Values } from './act.ts'
import { beginLetter } from './letters.ts'
import type { Scene } from './scene.ts'

/** By name of the input. */
export type Typed = Readonly<Record<string, string>>

/** What a text leaves for its writer: `[[your questions]]`. */
const gap = /\[\[[^\]]*\]\]/

export function letterName({ to }: LetterPlan): string {
  return `letter-${to}`
}

/** Of an input: what stands beside the letters, and not among what is decided. */
export function isOfLetters(name: string): boolean {
  return name.startsWith('letter-') || name === aboutHealth
}

export function hasLetters(typed: Typed): boolean {
  return Object.keys(typed).some((name) => name.startsWith('letter-'))
}

/** Each letter as it was written so far, or as the office's text begins it. */
export function begun(
  scene: Scene,
  act: ActDefinition,
  letters: readonly LetterPlan[],
  typed: Typed,
  values: Values,
): Typed {
  const begunWith = JSON.stringify(values)
  const isSame = typed['begun'] === begunWith
  const written = letters.map((plan) => {
    const name = letterName(plan)
    const before = typed[name]
    const isKept = before !== undefined && (isSame || isChanged(scene, act, plan, typed))
    return [name, isKept ? before : beginLetter(scene, act, plan, values)]
  })
  const others = Object.entries(typed).filter(([name]) => !name.startsWith('letter-'))
  return {
    ...Object.fromEntries(others),
    ...Object.fromEntries(written),
    begun: begunWith,
  } as Typed
}

/** Somebody wrote in it: then it is theirs, whatever is decided afterwards. */
function isChanged(scene: Scene, act: ActDefinition, plan: LetterPlan, typed: Typed): boolean {
  const values = parsedValues(typed['begun'])
  const plans = values && act.letters?.(values, scene)
  const before = plans?.find(({ to }) => to === plan.to)
  const original = before && values && beginLetter(scene, act, before, values)
  return original?.trim() !== typed[letterName(plan)]?.trim()
}

/** Something else was chosen after a letter was begun. */
export function isTurned(typed: Typed, values: Values): boolean {
  return typed['begun'] !== undefined && typed['begun'] !== JSON.stringify(values)
}

function parsedValues(begunWith: string | undefined): Values | undefined {
  try {
    return JSON.parse(begunWith ?? '') as Values
  } catch {
    return undefined
  }
}

/** By letter, in the reader's language. */
export function letterProblems(
  { text: { t, lang }, file }: Scene,
  letters: readonly LetterPlan[],
  typed: Typed,
): Typed {
  const problems: Record<string, string> = {}
  for (const plan of letters) {
    const name = letterName(plan)
    const body = typed[name] ?? ''
    if (body === '') problems[name] = t('write.body-problem')
    else if (gap.test(body)) problems[name] = t('write.gap-problem')
    else if (body.length > lengths.story)
      problems[name] = t('write.body-too-long', { most: numberText(lang, lengths.story) })
  }
  const isKept = typed[aboutHealth] !== undefined && letters.some(({ to }) => to === 'person')
  if (isKept && !wayTold(file.parties, true, file.state.contactChannel))
    problems[aboutHealth] = t('health.no-way')
  return problems
}
