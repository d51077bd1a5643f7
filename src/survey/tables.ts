/** Schema `survey` as the migrations make it. Written by `npm run tables`; a test compares. */
export type Tables = {
  'survey.answer_count': {
    quarter: string
    question: string
    answer: string
    count: number
  }
  'survey.sealed_words': {
    id: string
    quarter: string
    sealed: Uint8Array
  }
  'survey.words': {
    id: string
    quarter: string
    words: string
  }
}
