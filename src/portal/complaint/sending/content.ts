/** From the answers to what stands in the envelope. */
import type { ComplaintContent, DocumentContent } from '../../../letterbox/index.ts'
import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { understand } from '../answers.ts'
import type { Answers, TypedAnswers } from '../answers.ts'
import { findQuestion } from '../asking/questions.ts'
import { askedOf } from '../order.ts'
import type { QuestionId } from '../order.ts'
import { complaintText } from '../text.ts'
import { channelOf, peopleOf } from './people.ts'

/** Without an answer to these there is nobody to answer and nothing to look into. */
export const requiredQuestions = ['contact', 'service', 'what-happened'] as const

/** The required answers are there. */
export type CompleteAnswers = Answers & {
  contact: NonNullable<Answers['contact']>
  service: { words: string | undefined; chosen: string }
}

/** A voice message, too, tells what happened. */
export function unanswered(
  answers: Answers,
  isSpoken: boolean,
): (typeof requiredQuestions)[number][] {
  const isAnswered = {
    contact: answers.contact !== undefined,
    service: answers.service?.chosen !== undefined,
    'what-happened': isSpoken || answers.whatHappened !== undefined,
  }
  return requiredQuestions.filter((id) => !isAnswered[id])
}

/** Something was typed that nobody can read as an answer: sent like that, it would be lost. In the order of the form. */
export function notUnderstood(typed: TypedAnswers): QuestionId[] {
  return askedOf(understand(typed)).filter((id) => {
    const fields = Object.values(typed[id]?.fields ?? {})
    const isTyped = fields.some((field) => field.trim() !== '')
    return isTyped && !findQuestion(id)?.form.safeParse(typed[id]?.fields).success
  })
}

export function isComplete(answers: Answers, isSpoken: boolean): answers is CompleteAnswers {
  return unanswered(answers, isSpoken).length === 0
}

export interface Sending {
  readonly mailboxId: string
  readonly documents: readonly DocumentContent[]
  readonly questionnaire: ComplaintContent['questionnaire']
  readonly isBrief: boolean | undefined
  readonly isProbablyMachine?: boolean | undefined
  /** Of the page; the person may have chosen another. */
  readonly lang: Lang
  /** The chosen service is in the register. */
  readonly isServiceListed: boolean
}

export function contentOf(answers: CompleteAnswers, sending: Sending): ComplaintContent {
  const { decision, danger, contact } = answers
  const language = contact.language ?? sending.lang
  return {
    v: 1,
    mailboxId: sending.mailboxId,
    language,
    ...peopleOf(answers),
    needs: answers.needs,
    contactChannel: channelOf(answers),
    service: serviceOf(answers.service, sending.isServiceListed),
    whatHappened: toldIn(answers),
    since: answers.since,
    decisionOn: decision?.decidedOn,
    receivedOn: decision?.receivedOn,
    serviceReference: decision?.reference,
    remedies: unlessUnknown(decision?.remedies),
    hasProcedure: toBoolean(unlessUnknown(decision?.procedure)),
    danger: danger?.is === 'yes' ? { on: danger.on, what: danger.what } : undefined,
    askedService: askedServiceIn(answers, language),
    serviceAnswer: answers.askedService?.answer,
    wanted: answers.wanted,
    notToMention: answers.notToMention,
    mayTransfer: answers.mayTransfer && answers.mayTransfer === 'yes',
    questionnaire: sending.questionnaire,
    isBrief: sending.isBrief,
    isProbablyMachine: sending.isProbablyMachine || undefined,
    documents: [...sending.documents],
  }
}

function serviceOf(
  { chosen, words }: CompleteAnswers['service'],
  isListed: boolean,
): ComplaintContent['service'] {
  if (isListed) return { is: 'listed', id: chosen }
  if (chosen === 'not-listed' && words) return { is: 'not-listed', words }
  return { is: 'unknown' }
}

/** Nothing in words where a voice message tells it. */
function toldIn({ whatHappened }: Answers): string {
  return whatHappened ?? ''
}

/** Without more, that the service was asked or was not is an answer too, told in the person's language. */
function askedServiceIn({ askedService }: Answers, language: Lang): string | undefined {
  if (!askedService?.told) return undefined
  const words = complaintText(language).t(`asked-service.${askedService.told}`)
  return askedService.told === 'yes' ? (askedService.asked ?? words) : words
}

function unlessUnknown(said: 'yes' | 'no' | 'unknown' | undefined): 'yes' | 'no' | undefined {
  return said === 'unknown' ? undefined : said
}

function toBoolean(said: 'yes' | 'no' | undefined): boolean | undefined {
  return said && said === 'yes'
}
