/** What was typed on the survey, and what is wrong with it. Pure. */
import { z } from 'zod'
import { mostWords, questionIds, surveyQuestions } from '../../../survey/index.ts'
import type { SurveyQuestion } from '../../../survey/index.ts'
import { languageBefore } from '../../../ui/languages.tsx'
import { tidied } from '../../../platform/http/tidied.ts'

const chosen = <Id extends SurveyQuestion>(id: Id) =>
  z.enum(surveyQuestions[id]).optional().catch(undefined)

export const surveyForm = z.object({
  clear: chosen('clear'),
  respect: chosen('respect'),
  time: chosen('time'),
  again: chosen('again'),
  words: z.string().catch('').transform(tidied),
  [languageBefore]: z.string().optional(),
})
export type SurveyTyped = z.infer<typeof surveyForm>

export type SurveyRefusal = 'empty' | 'too-long'

/** No question has to be answered; a form without any answer says nothing. */
export function refusalOf(typed: SurveyTyped): SurveyRefusal | undefined {
  if (typed.words.length > mostWords) return 'too-long'
  const isEmpty = typed.words === '' && questionIds.every((id) => !typed[id])
  return isEmpty ? 'empty' : undefined
}
