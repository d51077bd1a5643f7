/** The rows of what a person sent: who they are, what they said, their documents. Pure. */
import type { ComplaintContent, DocumentContent } from '../../letterbox/index.ts'
import type { Row } from '../store-rows.ts'

export function partyRows(
  caseId: string,
  { complainant, helper, others = [], needs }: ComplaintContent,
  newId: () => string,
): Row<'casework.party'>[] {
  const party = () => ({ id: newId(), case_id: caseId })
  return [
    { ...party(), role: 'complainant', ...complainantColumns(complainant, needs) },
    ...(helper
      ? [
          {
            ...party(),
            role: 'helper' as const,
            ...helperColumns(helper),
            has_mandate: orNull(helper.hasMandate),
          },
        ]
      : []),
    ...others.map((name) => ({ ...party(), role: 'co-complainant' as const, name })),
  ]
}

export function complainantColumns(
  complainant: ComplaintContent['complainant'],
  needs: ComplaintContent['needs'],
) {
  return {
    ...contactOf(complainant),
    capacity: complainant.capacity,
    enterprise_number: orNull(complainant.enterpriseNumber),
    needs: [...(needs?.needs ?? [])],
    spoken_language: orNull(needs?.language),
    safe_times: orNull(needs?.times),
    needs_words: orNull(needs?.words),
  }
}

/** Whether they have a mandate is another matter. */
export function helperColumns(helper: NonNullable<ComplaintContent['helper']>) {
  return {
    ...contactOf(helper),
    capacity: orNull(helper.capacity),
    letters: orNull(helper.letters),
    may_see_health: orNull(helper.maySeeHealth),
  }
}

type Person = Pick<
  ComplaintContent['complainant'],
  'name' | 'organisation' | 'email' | 'telephone' | 'address'
>

function contactOf({ name, organisation, email, telephone, address }: Person) {
  return {
    name: orNull(name),
    organisation: orNull(organisation),
    email: orNull(email?.trim()),
    telephone: orNull(telephone),
    address: orNull(address),
  }
}

export function storyRow(caseId: string, content: ComplaintContent): Row<'casework.story'> {
  const { danger, service, questionnaire } = content
  return {
    case_id: caseId,
    what_happened: content.whatHappened,
    service_words: service.is === 'not-listed' ? service.words : null,
    since: orNull(content.since),
    decision_on: orNull(content.decisionOn),
    received_on: orNull(content.receivedOn),
    service_reference: orNull(content.serviceReference),
    remedies: orNull(content.remedies),
    has_procedure: orNull(content.hasProcedure),
    danger_on: orNull(danger?.on),
    danger: orNull(danger?.what),
    asked_service: orNull(content.askedService),
    service_answer: orNull(content.serviceAnswer),
    wanted: orNull(content.wanted),
    not_to_mention: orNull(content.notToMention),
    may_transfer: orNull(content.mayTransfer),
    verdict: orNull(questionnaire?.verdict),
    verdict_version: orNull(questionnaire?.version),
    topic: orNull(questionnaire?.topic),
    situations: questionnaire?.situations ?? [],
    is_brief: content.isBrief ?? false,
    is_probably_machine: content.isProbablyMachine ?? false,
  }
}

/** A document that came with the complaint (`messageId` null), with a message or as a translation. */
export function documentRow(
  caseId: string,
  {
    id,
    name,
    mediaType,
    size,
    sha256,
    key,
    isNotPassedOn = false,
    scan,
    isStory = false,
  }: DocumentContent,
  from: {
    messageId: string | null
    /** Of a translation's. */
    translationId?: string
    source: 'complainant' | 'office' | 'service'
    at: Date
  },
): Row<'casework.document'> {
  return {
    id,
    case_id: caseId,
    message_id: from.messageId,
    translation_id: orNull(from.translationId),
    name,
    media_type: mediaType,
    size,
    sha256,
    key,
    source: from.source,
    received_at: from.at,
    is_not_passed_on: isNotPassedOn,
    scan: orNull(scan),
    is_story: isStory,
  }
}

export function taskRow(
  caseId: string,
  task: {
    id: string
    messageId: string
    kind: 'post' | 'telephone' | 'email'
    at: Date
    /** A letter whose arrival can be shown. */
    isRegistered?: boolean
  },
): Row<'casework.task'> {
  const { id, messageId, kind, at, isRegistered = false } = task
  return {
    id,
    case_id: caseId,
    message_id: messageId,
    kind,
    created_at: at,
    is_registered: isRegistered,
  }
}

function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null
}
