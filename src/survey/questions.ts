/** What people are asked when their file is closed; the portal and the office have words for each. */
export const surveyQuestions = {
  clear: ['yes', 'partly', 'no'],
  respect: ['yes', 'partly', 'no'],
  time: ['yes', 'partly', 'no'],
  again: ['yes', 'perhaps', 'no'],
} as const
export type SurveyQuestion = keyof typeof surveyQuestions

export const questionIds = ['clear', 'respect', 'time', 'again'] as const satisfies SurveyQuestion[]

/** Of the words, in characters. */
export const mostWords = 1000

/** Fewer answers are shown to nobody: one could guess whose they are. */
export const leastAnswers = 10

/** A quarter of a year is named by its first day. */
export function quarterOf(day: string): string {
  const month = Number(day.slice(5, 7))
  const first = month - ((month - 1) % 3)
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
}
