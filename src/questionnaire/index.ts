/** Can the office help, and if not, who can? Questions, verdicts and terms of appeal, as the office's data. */
export type { Appeal } from './appeals.ts'
export { loadQuestionnaire } from './load.ts'
export type { Questionnaire } from './load.ts'
export type { Answers, Question, Verdict } from './tree.ts'
export { walk } from './walk.ts'
export type { Step, Walked } from './walk.ts'
