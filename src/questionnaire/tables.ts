/** Schema `questionnaire` as the migrations make it. Written by `npm run tables`; a test compares. */
export type Tables = {
  'questionnaire.verdict_count': {
    month: string
    version: number
    verdict: string
    count: number
  }
}
