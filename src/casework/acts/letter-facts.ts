/** What acts fill in into their letters besides what every letter has. Days as `YYYY-MM-DD`. */

export interface LetterFacts {
  readonly groundReason: string
  /** Id of the body or service to which the person is sent instead. */
  readonly referral: string
  readonly reason: string
  readonly answerBy: string
  readonly askedOn: string
  readonly until: string
  readonly waitFor: string
  readonly waitAnswer: string
  readonly standards: readonly string[]
  readonly isPartly: boolean
  readonly outcome: string
  readonly body: string
  readonly waitsFor: 'person' | 'service' | null
}
