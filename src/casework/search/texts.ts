/** The texts of a file in which one may look for words, from the rows that hold them. Pure. */
import type { Row } from '../store-rows.ts'

/** Where in a file; the words for it stand under `found.<place>`. */
export type FoundPlace =
  | 'complainant'
  | 'helper'
  | 'story'
  | 'message-in'
  | 'message-service'
  | 'message-out'
  | 'note'
  | 'translation'
  | 'voice'
  | 'remark'
  | 'document'

export interface SearchText {
  readonly caseId: string
  readonly place: FoundPlace
  /** When it was written, where a file has several of the kind. */
  readonly at: Date | null
  readonly kind: 'words' | 'name' | 'telephone'
  readonly text: string
}

interface WordRows {
  readonly parties?: readonly PartyWords[]
  readonly stories?: readonly StoryWords[]
  readonly messages?: readonly MessageWords[]
  readonly notes?: readonly NoteWords[]
  readonly translations?: readonly TranslationWords[]
  readonly remarks?: readonly RemarkWords[]
  readonly documents?: readonly DocumentWords[]
}

/** Of rows as they are put into a file. */
export function textsOf(rows: WordRows): SearchText[] {
  const { parties, stories, messages, notes, translations, remarks, documents } = rows
  return [
    ...(parties ?? []).flatMap(partyTexts),
    ...(stories ?? []).flatMap(storyTexts),
    ...(messages ?? []).flatMap(messageTexts),
    ...(notes ?? []).flatMap(noteTexts),
    ...(translations ?? []).flatMap(translationTexts),
    ...(remarks ?? []).flatMap(remarkTexts),
    ...(documents ?? []).flatMap(documentTexts),
  ]
}

type PartyWords = Pick<
  Row<'casework.party'>,
  'case_id' | 'role' | 'name' | 'organisation' | 'email' | 'telephone' | 'address'
>

function partyTexts(party: PartyWords): SearchText[] {
  const { case_id: caseId, role, name, organisation, email, address, telephone } = party
  const place: FoundPlace = role === 'helper' ? 'helper' : 'complainant'
  const part = { caseId, place, at: null } as const
  return [
    ...filled([name, organisation], { ...part, kind: 'name' }),
    ...filled([email, address], { ...part, kind: 'words' }),
    ...filled([telephone], { ...part, kind: 'telephone' }),
  ]
}

export const storyColumns = [
  'what_happened',
  'service_words',
  'since',
  'service_reference',
  'danger',
  'asked_service',
  'service_answer',
  'wanted',
  'not_to_mention',
] as const satisfies readonly (keyof Row<'casework.story'>)[]

type StoryWords = Pick<Row<'casework.story'>, 'case_id' | (typeof storyColumns)[number]>

function storyTexts(story: StoryWords): SearchText[] {
  return filled(
    storyColumns.map((column) => story[column]),
    { caseId: story.case_id, place: 'story', at: null, kind: 'words' },
  )
}

/** A moment is text in rows that are read as JSON. */
type Moment = Date | string

type MessageWords = Pick<Row<'casework.message'>, 'case_id' | 'source' | 'kind' | 'body'> & {
  sent_at: Moment
}

const messagePlaces = {
  complainant: 'message-in',
  service: 'message-service',
  office: 'message-out',
} as const

/** Not what the system wrote: an acknowledgement has the same words in every file. */
function messageTexts(message: MessageWords): SearchText[] {
  const { case_id: caseId, source, kind, body, sent_at: at } = message
  if (kind === 'acknowledgement') return []
  const place = messagePlaces[source]
  return [{ caseId, place, at: new Date(at), kind: 'words', text: body }]
}

type NoteWords = Pick<Row<'casework.note'>, 'case_id' | 'body'> & { written_at: Moment }

/** What colleagues tell each other. */
function noteTexts({ case_id: caseId, body, written_at: at }: NoteWords): SearchText[] {
  return [{ caseId, place: 'note', at: new Date(at), kind: 'words', text: body }]
}

type TranslationWords = Pick<Row<'casework.translation'>, 'case_id' | 'body'> & {
  written_at: Moment
  /** What was written down of the voice message. Where it is put into a file, nobody asks. */
  is_of_voice?: boolean
}

/** Beside the original, which is found by its own words. */
function translationTexts(translation: TranslationWords): SearchText[] {
  const { case_id: caseId, body, written_at: at, is_of_voice: isOfVoice } = translation
  const place = isOfVoice ? 'voice' : 'translation'
  return filled([body], { caseId, place, at: new Date(at), kind: 'words' })
}

type RemarkWords = Pick<Row<'casework.remark'>, 'case_id' | 'body'> & { at: Moment }

/** Why somebody decided something. */
function remarkTexts({ case_id: caseId, body, at }: RemarkWords): SearchText[] {
  return [{ caseId, place: 'remark', at: new Date(at), kind: 'words', text: body }]
}

type DocumentWords = Pick<Row<'casework.document'>, 'case_id' | 'name'>

function documentTexts({ case_id: caseId, name: text }: DocumentWords): SearchText[] {
  return [{ caseId, place: 'document', at: null, kind: 'words', text }]
}

function filled(
  texts: readonly (string | null | undefined)[],
  about: Omit<SearchText, 'text'>,
): SearchText[] {
  return texts.flatMap((text) => (text ? [{ ...about, text }] : []))
}
