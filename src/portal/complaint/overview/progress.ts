/** How far a draft is, by question and by section. Pure rules. */
import { understand } from '../answers.ts'
import { check, isBlank } from '../asking/question.ts'
import { findQuestion } from '../asking/questions.ts'
import type { OpenDraft } from '../draft.ts'
import { askedOf } from '../order.ts'
import type { QuestionId } from '../order.ts'
import { isSpoken, writtenIn } from '../voice/voice.ts'
import { questionsOf } from '../sections.ts'
import type { Section } from '../sections.ts'

export type QuestionState =
  /** Not looked at yet. */
  | 'open'
  /** Looked at and left empty, as one may. */
  | 'skipped'
  | 'answered'
  /** Something about it is missing or cannot be right. */
  | 'needs-a-look'

export type SectionState = 'not-begun' | 'begun' | 'done' | 'needs-a-look'

/** `today` is `YYYY-MM-DD` where the office is. */
export function stateOf(draft: OpenDraft, id: QuestionId, today: string): QuestionState {
  const question = findQuestion(id)
  // Documents have no fields.
  if (!question) return writtenIn(draft.documents).length > 0 ? 'answered' : 'open'
  const typed = draft.answers[id]
  const isTold = question.maySpeak && isSpoken(draft)
  if (isTold && isBlank(typed?.fields ?? {})) return 'answered'
  if (!typed) return 'open'
  if (!check(question, typed.fields, { today, isSpoken: isSpoken(draft) }).ok) return 'needs-a-look'
  return Object.values(typed.fields).some((field) => field.trim()) ? 'answered' : 'skipped'
}

export function sectionState(draft: OpenDraft, section: Section, today: string): SectionState {
  const states = questionsIn(draft, section).map((id) => stateOf(draft, id, today))
  if (states.includes('needs-a-look')) return 'needs-a-look'
  if (states.every((state) => state === 'open')) return 'not-begun'
  return states.includes('open') ? 'begun' : 'done'
}

/** Those that are put to this person. */
export function questionsIn({ answers }: OpenDraft, section: Section): QuestionId[] {
  return questionsOf(section, askedOf(understand(answers)))
}
