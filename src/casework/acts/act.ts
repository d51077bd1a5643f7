/**
 * What an act of a case manager is: what is asked for it, which letters it begins, and what it asks of
 * the procedure. One page serves all acts, made from these.
 */
import type { ActLetter } from '../act-letters.ts'
import type { Received } from '../acting.ts'
import type { Command, Sending } from '../procedure/commands.ts'
import type { ContactChannel } from '../procedure/state.ts'
import type { CaseworkText } from '../text.ts'
import type { LetterFacts } from './letter-facts.ts'
import type { Scene } from './scene.ts'

/** As read from the form: days as `YYYY-MM-DD`, everything else as typed. Empty: not given. */
export type Values = Readonly<Record<string, string>>

export type WordKey = Parameters<CaseworkText['t']>[0]

export interface Option {
  readonly value: string
  readonly text: string
  readonly hint?: string | undefined
}

export type Field = {
  readonly name: string
  readonly label: WordKey
  readonly hint?: WordKey
  readonly isOptional?: boolean
} & (
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  /** Many options, from which one types the first letters. */
  | { readonly kind: 'list'; readonly options: readonly Option[] }
  | { readonly kind: 'day' }
  | { readonly kind: 'text' }
)

export interface LetterPlan {
  readonly to: Sending['to']
  readonly name: ActLetter | 'ask-information' | 'acknowledgement'
  readonly by?: ContactChannel | undefined
}

/** Ids that an act may need, drawn by the route. */
export interface Ids {
  readonly id: string
  readonly remarkId: string
}

export interface ActDefinition {
  readonly name: string
  /** Where it stands in the list of acts. */
  readonly group: 'next' | 'service' | 'person' | 'file'
  /** Of an information request too, not of complaints only. */
  readonly isForQuestions?: boolean
  /** It makes sense now; whether it is allowed, the procedure decides. */
  readonly isFitting: (scene: Scene) => boolean
  readonly fields?: (scene: Scene) => readonly Field[]
  readonly letters?: (values: Values, scene: Scene) => readonly LetterPlan[]
  readonly facts?: (values: Values, scene: Scene) => Partial<LetterFacts>
  readonly command: (values: Values, ids: Ids, sent: readonly Sending[]) => Command
  /** What came from outside and is written down by this act. */
  readonly received?: (
    values: Values,
    ids: Ids,
  ) => Omit<Received, 'documents' | 'at'> & { on: string }
  /** The field with the reason that a code does not say. */
  readonly remark?: string
}
