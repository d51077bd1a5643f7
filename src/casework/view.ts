/** A file as its complainant sees it. Pure. */
import type { DocumentContent, MailboxView } from '../letterbox/index.ts'
import type { OpeningLine } from './openings/openings.ts'
import type { CaseState } from './procedure/state.ts'
import { steps } from './procedure/state.ts'
import type { ProcedureSettings } from './settings/settings.ts'
import type { Row } from './store-rows.ts'
import { courseView } from './view-course.ts'

export interface Shown {
  readonly state: CaseState
  readonly caseManager: string | undefined
  /** Its name, in the file's language. */
  readonly service: string | undefined
  /** The office's own names and reasons. */
  readonly settings: ProcedureSettings
  /** Oldest first, as are the documents. */
  readonly messages: readonly Row<'casework.message'>[]
  readonly documents: readonly Row<'casework.document'>[]
  readonly openings: readonly OpeningLine[]
}

export function viewOf(shown: Shown): MailboxView {
  const { state, caseManager, service, settings, messages, documents, openings } = shown
  const contentsOf = (messageId: string | null) =>
    documents
      .filter((each) => (each.message_id ?? null) === messageId && isTheirs(each))
      .map(documentContent)
  return {
    v: 1,
    reference: state.reference,
    language: state.language,
    step: stepNumber(state),
    ...(state.kind === 'information-request' && { isQuestion: true }),
    lodgedAt: state.lodgedAt.toISOString(),
    ...(state.lodging?.isDayOnly && { isLodgedDayOnly: true }),
    ...(caseManager && { caseManager: { name: caseManager } }),
    ...(service && { service }),
    ...(state.serviceId && { serviceId: state.serviceId }),
    ...(state.theme && { theme: state.theme }),
    ...(state.course.codeRenewedOn && { codeRenewedOn: state.course.codeRenewedOn }),
    ...courseView(state, settings),
    messages: messages.filter(isShown).map((message) => ({
      id: message.id,
      from: message.source === 'office' ? 'office' : 'complainant',
      kind: message.kind,
      at: new Date(message.sent_at).toISOString(),
      body: message.body,
      documents: contentsOf(message.id),
    })),
    documents: contentsOf(null),
    openings: [...openings],
  }
}

/** As a helper reads it who may not see what is about health: that something was written, and when. */
export function withoutHealth(
  view: MailboxView,
  messages: readonly Pick<Row<'casework.message'>, 'id' | 'is_about_health'>[],
): MailboxView {
  const hidden = new Set(messages.filter((each) => each.is_about_health).map(({ id }) => id))
  return {
    ...view,
    messages: view.messages.map((message) =>
      hidden.has(message.id)
        ? { ...message, body: '', documents: [], isWithheld: true as const }
        : message,
    ),
  }
}

/** Nor what the office had translated for itself. */
function isTheirs({ source, translation_id: translationId }: Row<'casework.document'>): boolean {
  return source !== 'service' && !translationId
}

/** What passes between the office and a service is not the person's to read. */
function isShown({ audience, source }: Row<'casework.message'>): boolean {
  return audience === 'person' && source !== 'service'
}

function stepNumber({ step }: CaseState): MailboxView['step'] {
  return ([1, 2, 3, 4, 5] as const)[steps.indexOf(step)] ?? 1
}

function documentContent(row: Row<'casework.document'>): DocumentContent {
  const { id, name, media_type: mediaType, size, sha256, key, scan } = row
  const marks = {
    ...(row.is_not_passed_on && { isNotPassedOn: true }),
    ...(scan && { scan }),
    ...(row.is_story && { isStory: true }),
  }
  return { id, name, mediaType, size, sha256, key, ...marks }
}
