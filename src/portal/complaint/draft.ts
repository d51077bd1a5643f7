/**
 * What the portal keeps of a complaint for its visitor: the answers while they are being given and,
 * for a day after sending, what the person was told and a copy. Lies in the safe, sealed.
 */
import { z } from 'zod'
import { complaintContent, documentContent, maxDocuments } from '../../letterbox/index.ts'
import type { DocumentContent, Reference } from '../../letterbox/index.ts'
import { sha256 } from '../../secrecy/index.ts'
import type { Keeping } from '../safe.ts'
import { typedAnswers } from './answers.ts'
import { questionIds } from './order.ts'
import type { QuestionId } from './order.ts'
import type { Fields } from './asking/question.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

const openDraft = z.object({
  v: z.literal(1),
  state: z.literal('open'),
  isOwnDevice: z.boolean(),
  /** Began with an answer to a page whose safe was gone; the person is told until it is sent. */
  isRestarted: z.boolean(),
  /** Lies under a return code, which opens it on any device. */
  isKept: z.boolean().optional(),
  /** Came by the short way: what is missing is asked by telephone. */
  isBrief: z.boolean().optional(),
  /** On the first page, what no person sees was filled in. */
  isProbablyMachine: z.boolean().optional(),
  answers: typedAnswers,
  documents: z.array(documentContent).max(maxDocuments),
  /** What *Can we help you?* told them before; goes along. */
  questionnaire: complaintContent.shape.questionnaire,
})
export type OpenDraft = z.infer<typeof openDraft>

const sentDraft = z.object({
  v: z.literal(1),
  state: z.literal('sent'),
  sentAt: z.iso.datetime(),
  reference: z.object({ year: z.int(), number: z.int() }),
  code: z.string(),
  /** The person says that they have kept the code; it is then shown only when asked for. */
  isCodeKept: z.boolean(),
  answers: typedAnswers,
  documents: z.array(
    documentContent.pick({
      name: true,
      size: true,
      isNotPassedOn: true,
      scan: true,
      isStory: true,
    }),
  ),
})
export type SentDraft = z.infer<typeof sentDraft>

const draft = z.discriminatedUnion('state', [openDraft, sentDraft])
export type Draft = z.infer<typeof draft>

export const drafts: Keeping<Draft> = {
  purpose: 'complaint',
  schema: draft,
  expiresAt: (content, savedAt) =>
    content.state === 'sent'
      ? new Date(Date.parse(content.sentAt) + day)
      : new Date(savedAt.getTime() + (content.isOwnDevice || content.isKept ? 30 * day : day)),
}

/** How it began, and what was answered before. */
export type Begun = Pick<OpenDraft, 'isOwnDevice' | 'isRestarted'> &
  Partial<Pick<OpenDraft, 'answers' | 'questionnaire' | 'isBrief' | 'isProbablyMachine'>>

export function newDraft(begun: Begun): OpenDraft {
  return { v: 1, state: 'open', answers: {}, documents: [], ...begun }
}

/**
 * Which page an answer was typed on. Each showing of a page has an id of its own and names that of
 * the page on which the answer it shows was typed.
 */
export interface Stamp {
  readonly own: string
  readonly shown: string
}

/**
 * True if the answer was changed in another window since this page was shown. Going back and
 * answering the same page again is not that.
 */
export function isChangedElsewhere(
  { answers }: OpenDraft,
  id: QuestionId,
  fields: Fields,
  { own, shown }: Stamp,
): boolean {
  const kept = answers[id]
  if (!kept || kept.stamp === shown || kept.stamp === own) return false
  return JSON.stringify(sorted(kept.fields)) !== JSON.stringify(sorted(fields))
}

export function withAnswer(
  open: OpenDraft,
  id: QuestionId,
  fields: Fields,
  { own }: Stamp,
): OpenDraft {
  return { ...open, answers: { ...open.answers, [id]: { fields: { ...fields }, stamp: own } } }
}

/** The same document twice is one: a form that is sent again adds nothing. */
export function withDocuments(open: OpenDraft, added: readonly DocumentContent[]): OpenDraft {
  const documents = [...open.documents]
  for (const document of added) {
    if (!documents.some((kept) => isSame(kept, document))) documents.push(document)
  }
  return { ...open, documents }
}

export function withoutDocument(open: OpenDraft, id: string): OpenDraft {
  return { ...open, documents: open.documents.filter((document) => document.id !== id) }
}

/** Undefined: it is marked so already, or no longer there. */
export function withMark(
  open: OpenDraft,
  id: string,
  isNotPassedOn: boolean,
): OpenDraft | undefined {
  const marked = open.documents.find((document) => document.id === id)
  if (!marked || (marked.isNotPassedOn ?? false) === isNotPassedOn) return undefined
  return {
    ...open,
    documents: open.documents.map((each) => (each === marked ? { ...each, isNotPassedOn } : each)),
  }
}

/** Of all that would be sent: tells whether a page shows the answers as they now are. */
export function fingerprint({ answers, documents }: OpenDraft): string {
  const given = questionIds.map((id) => sorted(answers[id]?.fields ?? {}))
  const content = JSON.stringify([given, documents.map(sentOf)])
  return Buffer.from(sha256(content)).toString('base64url')
}

/** What stays of a draft for a day once it was sent. */
export function sentFrom(
  { answers, documents }: OpenDraft,
  { reference, code, at }: { reference: Reference; code: string; at: Date },
): SentDraft {
  return {
    v: 1,
    state: 'sent',
    sentAt: at.toISOString(),
    reference,
    code,
    isCodeKept: false,
    answers,
    documents: documents.map(({ name, size, isNotPassedOn, scan, isStory }) => ({
      name,
      size,
      isNotPassedOn,
      scan,
      isStory,
    })),
  }
}

function sentOf({ id, isNotPassedOn = false }: DocumentContent): string {
  return isNotPassedOn ? `${id} withheld` : id
}

function isSame(one: DocumentContent, other: DocumentContent): boolean {
  return one.sha256 === other.sha256 && one.name === other.name
}

function sorted(fields: Fields): [string, string][] {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
}
