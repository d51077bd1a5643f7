/** All answers as they are read back: before sending, and in the copy. */
import type { DocumentContent } from '../../../letterbox/index.ts'
import type { PublicService } from '../../../published/index.ts'
import type { Answers } from '../answers.ts'
import type { QuestionId } from '../order.ts'
import type { Row } from '../asking/question.ts'
import { questionsOf } from '../sections.ts'
import type { Section } from '../sections.ts'
import { findQuestion } from '../asking/questions.ts'
import type { ComplaintText } from '../text.ts'
import { voiceIn, writtenIn } from '../voice/voice.ts'

export interface AnswerRow extends Row {
  readonly question: QuestionId
}

export interface Given {
  readonly answers: Answers
  readonly documents: readonly Pick<
    DocumentContent,
    'name' | 'isNotPassedOn' | 'scan' | 'isStory'
  >[]
  readonly service: PublicService | undefined
}

export function rowsOf(section: Section, given: Given, text: ComplaintText): AnswerRow[] {
  const { answers, documents, service } = given
  const about = { text, serviceName: service?.names[text.lang] }
  const names =
    writtenIn(documents)
      .map((each) => documentText(each, text))
      .join('\n') || undefined
  return questionsOf(section).flatMap((question) => {
    const asked = findQuestion(question)
    const rows = asked
      ?.rows(answers, about)
      .map((row) => (asked.maySpeak ? told(row, given, text) : row))
    return (rows ?? [{ label: 'row.documents' as const, value: names }]).map((row) => ({
      ...row,
      question,
    }))
  })
}

/** In words, by voice or both. */
function told(row: Row, { documents }: Given, text: ComplaintText): Row {
  const voice = voiceIn(documents)
  if (!voice) return row
  const spoken = text.t('row.voice', { name: documentText(voice, text) })
  return { ...row, value: row.value ? `${row.value}\n${spoken}` : spoken }
}

function documentText(
  { name, isNotPassedOn, scan }: Given['documents'][number],
  { t }: ComplaintText,
): string {
  const named = scan === 'infected' ? t('row.document-set-aside', { name }) : name
  return isNotPassedOn ? t('row.document-not-passed-on', { name: named }) : named
}
