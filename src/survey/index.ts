/** What people think of how the office helped them: asked at the end, and tied to nobody. */
export { leastAnswers, mostWords, questionIds, quarterOf, surveyQuestions } from './questions.ts'
export type { SurveyQuestion } from './questions.ts'
export {
  keepOpenedWords,
  listSurveyWords,
  lockSealedWords,
  putSurvey,
  readSurveyCounts,
} from './survey-store.ts'
export type { SurveyCounts } from './survey-store.ts'
