/** Schema `casework` as the migrations make it. Written by `npm run tables`; a test compares. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type Tables = {
  'casework.case_file': {
    id: string
    reference_year: number
    reference_number: number
    kind: 'complaint' | 'information-request'
    step: 'acknowledgement' | 'verification' | 'dialogue' | 'conclusion' | 'improvement'
    language: 'nl' | 'fr' | 'en'
    contact_channel: 'email' | 'post' | 'telephone'
    channel: 'web' | 'telephone' | 'post' | 'email' | 'visit'
    service_id: string | null
    case_manager_id: string | null
    mailbox_id: string
    is_urgent: boolean
    lodged_at: Date
    registered_at: Date
    acknowledged_at: Date | null
    due_on: string | null
    last_movement_at: Date
    is_unread: boolean
    version: number
    status: 'active' | 'held' | 'closed'
    waiting_for: 'person' | 'service' | null
    due_clock: string | null
    closed_on: string | null
    closing_reason: string | null
    ground: string | null
    assessment: 'founded' | 'partially-founded' | 'unfounded' | 'not-assessed' | null
    result: string | null
    course: ColumnType<unknown, string, string>
    lodging_rule: 'call' | 'visit' | 'postmark' | 'arrival' | 'mail-server' | 'sent' | null
    is_lodged_day_only: boolean | null
    mailbox_until: string | null
    mailbox_closed_on: string | null
    theme: string | null
  }
  'casework.case_event': {
    case_id: string
    version: number
    type: string
    at: Date
    actor: string
    data: ColumnType<unknown, string, string>
    format: number
    previous: Uint8Array | null
    words: ColumnType<unknown, string, string> | null
    hash: Uint8Array
  }
  'casework.party': {
    id: string
    case_id: string
    role: 'complainant' | 'helper' | 'co-complainant'
    capacity: string | null
    name: string | null
    organisation: string | null
    email: string | null
    telephone: string | null
    address: string | null
    has_mandate: boolean | null
    enterprise_number: string | null
    letters: 'helper' | 'both' | 'complainant' | null
    may_see_health: boolean | null
    needs: Generated<string[]>
    spoken_language: string | null
    safe_times: string | null
    needs_words: string | null
    access_ended_on: string | null
  }
  'casework.story': {
    case_id: string
    what_happened: string
    service_words: string | null
    since: string | null
    decision_on: string | null
    received_on: string | null
    service_reference: string | null
    danger_on: string | null
    danger: string | null
    asked_service: string | null
    service_answer: string | null
    wanted: string | null
    not_to_mention: string | null
    may_transfer: boolean | null
    salt: Uint8Array | null
    verdict: string | null
    verdict_version: number | null
    topic: string | null
    situations: Generated<string[]>
    is_brief: Generated<boolean>
    is_probably_machine: Generated<boolean>
    remedies: 'yes' | 'no' | null
    has_procedure: boolean | null
  }
  'casework.document': {
    id: string
    case_id: string
    message_id: string | null
    name: string
    media_type: string
    size: number
    sha256: string
    key: string
    source: 'complainant' | 'office' | 'service'
    received_at: Date
    salt: Uint8Array | null
    is_not_passed_on: Generated<boolean>
    scan: 'clean' | 'infected' | 'not-scanned' | null
    translation_id: string | null
    is_story: Generated<boolean>
  }
  'casework.message': {
    id: string
    case_id: string
    source: 'complainant' | 'office' | 'service'
    author_id: string | null
    kind: string
    body: string
    sent_at: Date
    audience: 'person' | 'service' | 'body'
    salt: Uint8Array | null
    is_probably_machine: Generated<boolean>
    is_about_health: Generated<boolean>
  }
  'casework.task': {
    id: string
    case_id: string
    message_id: string
    kind: 'post' | 'telephone' | 'email'
    created_at: Date
    done_at: Date | null
    told_on: string | null
    done_by: string | null
    is_registered: boolean
  }
  'casework.draft': {
    id: string
    case_id: string | null
    staff_id: string
    kind: string
    fields: ColumnType<unknown, string, string>
    updated_at: Date
    window_id: string | null
  }
  'casework.draft_document': {
    id: string
    draft_id: string
    began_at: Date
    content: ColumnType<unknown, string, string> | null
  }
  'casework.workload': {
    case_manager_id: string
    open_files: number
  }
  'casework.remark': {
    id: string
    case_id: string
    author_id: string
    body: string
    at: Date
    salt: Uint8Array | null
  }
  'casework.checkpoint': {
    number: number
    format: number
    at: Date
    events: number
    root: Uint8Array
    previous: Uint8Array | null
    public_key: Uint8Array
    signature: Uint8Array
  }
  'casework.checkpoint_leaf': {
    checkpoint: number
    case_id: string
    first_version: number
    last_version: number
    hashes: Uint8Array
  }
  'casework.search': {
    place: Generated<number>
    case_id: string
    words: string | null
  }
  'casework.search_rules': {
    only_one: Generated<boolean>
    rules: string
  }
  'casework.saved_view': {
    id: string
    staff_id: string
    name: string
    list: string
    created_at: Date
  }
  'casework.urgent_look': {
    case_id: string
    looked_at: Date
    staff_id: string
  }
  'casework.call': {
    id: string
    at: Date
    taken_by: string
    topic: string
    service_id: string | null
    service_words: string | null
    said: string | null
    referred_to: string | null
    case_id: string | null
  }
  'casework.todo': {
    id: string
    case_id: string
    kind: string
    what: string | null
    salt: Uint8Array | null
    staff_id: string | null
    follows_manager: boolean
    due_on: string
    is_promise: boolean
    source: string | null
    created_at: Date
    created_by: string | null
    outcome: 'done' | 'dropped' | null
    ended_at: Date | null
    ended_by: string | null
  }
  'casework.note': {
    id: string
    case_id: string
    author_id: string
    body: string
    salt: Uint8Array | null
    written_at: Date
    corrects_id: string | null
  }
  'casework.watched': {
    case_id: string
    version: number
    looked_on: string
    rules: string
  }
  'casework.register_change': {
    id: GeneratedAlways<number>
    kind: 'service' | 'referral' | 'topic'
    entry_id: string
    at: Date
    staff_id: string
    before: ColumnType<unknown, string, string> | null
    after: ColumnType<unknown, string, string>
  }
  'casework.contact_request': {
    id: string
    kind: 'call-back' | 'appointment'
    arrived_at: Date
    due_at: Date
    slots: string[]
    language: string
    contact_channel: 'email' | 'post' | 'telephone'
    name: string | null
    telephone: string | null
    email: string | null
    address: string | null
    needs: Generated<string[]>
    needs_words: string | null
    about: string | null
    is_probably_machine: Generated<boolean>
    done_at: Date | null
  }
  'casework.contact_try': {
    request_id: string
    number: number
    at: Date
    tried_by: string
    outcome: 'reached' | 'not-reached' | 'given-up'
    why: string | null
  }
  'casework.translation': {
    id: string
    case_id: string
    message_id: string | null
    document_id: string | null
    language: string
    translator: string
    is_sworn: boolean
    translated_on: string
    body: string
    salt: Uint8Array | null
    author_id: string
    written_at: Date
    corrects_id: string | null
  }
}
