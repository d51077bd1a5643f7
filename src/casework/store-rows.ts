/** Between a file as the rules know it and its rows. Pure; the store and those who build many files use it. */
import type { Insertable, Selectable } from 'kysely'
import type { Event } from './procedure/events.ts'
import { statusOf, waitingFor } from './procedure/state.ts'
import type { CaseState, ClockKind, Course } from './procedure/state.ts'
import type { Tables } from './tables.ts'

export type Row<Name extends keyof Tables> = Insertable<Tables[Name]>

export function fileRow(id: string, state: CaseState): Row<'casework.case_file'> {
  return {
    id,
    reference_year: state.reference.year,
    reference_number: state.reference.number,
    kind: state.kind,
    step: state.step,
    language: state.language,
    contact_channel: state.contactChannel,
    channel: state.channel,
    service_id: state.serviceId,
    theme: state.theme ?? null,
    case_manager_id: state.caseManagerId,
    mailbox_id: state.mailboxId,
    is_urgent: state.isUrgent,
    lodged_at: state.lodgedAt,
    ...lodgingColumns(state),
    registered_at: state.registeredAt,
    acknowledged_at: state.acknowledgedAt,
    due_on: state.dueOn,
    last_movement_at: state.lastMovementAt,
    is_unread: state.isUnread,
    status: statusOf(state),
    waiting_for: waitingFor(state),
    due_clock: state.dueClock,
    ...closingColumns(state),
    assessment: state.course.conclusion?.assessment ?? null,
    result: state.course.conclusion?.result ?? null,
    course: JSON.stringify(state.course),
    version: state.version,
  }
}

export function stateOf(row: Selectable<Tables['casework.case_file']>): CaseState {
  return {
    reference: { year: row.reference_year, number: row.reference_number },
    kind: row.kind,
    step: row.step,
    language: row.language,
    contactChannel: row.contact_channel,
    channel: row.channel,
    serviceId: row.service_id,
    ...(row.theme !== null && { theme: row.theme }),
    caseManagerId: row.case_manager_id,
    mailboxId: row.mailbox_id,
    isUrgent: row.is_urgent,
    ...lodgingOf(row),
    lodgedAt: row.lodged_at,
    registeredAt: row.registered_at,
    acknowledgedAt: row.acknowledged_at,
    dueOn: row.due_on,
    lastMovementAt: row.last_movement_at,
    isUnread: row.is_unread,
    dueClock: row.due_clock as ClockKind | null,
    course: row.course as Course,
    version: row.version,
  }
}

function closingColumns({ course: { closing, mailbox } }: CaseState) {
  return {
    closed_on: closing?.on ?? null,
    closing_reason: closing?.reason ?? null,
    ground: closing?.ground ?? null,
    mailbox_until: mailbox?.until ?? null,
    mailbox_closed_on: mailbox?.closedOn ?? null,
  }
}

type LodgingColumns = Pick<
  Selectable<Tables['casework.case_file']>,
  'lodging_rule' | 'is_lodged_day_only'
>

function lodgingColumns({ lodging }: CaseState): LodgingColumns {
  return {
    lodging_rule: lodging?.rule ?? null,
    is_lodged_day_only: lodging?.isDayOnly ?? null,
  }
}

function lodgingOf({ lodging_rule: rule, is_lodged_day_only: isDayOnly }: LodgingColumns) {
  return rule === null || isDayOnly === null ? {} : { lodging: { rule, isDayOnly } }
}

/** Not yet part of the file's chain: `record/chain.ts` makes it so. */
export type UnlinkedEvent = Omit<
  Row<'casework.case_event'>,
  'format' | 'previous' | 'words' | 'hash'
>

/** `version` is that of the file after the event. */
export function eventRow(
  caseId: string,
  version: number,
  { type, at, ...facts }: Event,
  actor: string,
): UnlinkedEvent {
  return { case_id: caseId, version, type, at, actor, data: JSON.stringify(facts) }
}

export interface RecordedEvent {
  readonly event: Event
  /** A member of staff's id, or the name of a part such as 'worker'. */
  readonly actor: string
  readonly version: number
}

type EventRow = Pick<
  Selectable<Tables['casework.case_event']>,
  'version' | 'type' | 'at' | 'actor' | 'data'
>

export function recordedEvent(row: EventRow): RecordedEvent {
  const event = { ...(row.data as object), type: row.type, at: row.at } as Event
  return { event, actor: row.actor, version: row.version }
}

/** Of who did something: null where a part of the system did it. */
export function staffOf(actor: string): string | null {
  return actor === 'worker' ? null : actor
}
