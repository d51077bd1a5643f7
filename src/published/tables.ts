/** Schema `published` as the migrations make it. Written by `npm run tables`; a test compares. */
import type { ColumnType, Generated } from 'kysely'

export type Tables = {
  'published.office_key': {
    id: string
    recipient: string
    since: Date
  }
  'published.public_service': {
    id: string
    content: ColumnType<unknown, string, string>
    position: number
    is_edited: Generated<boolean>
  }
  'published.service_name': {
    service_id: string
    folded: string
  }
  'published.topic_name': {
    topic_id: string
    folded: string
  }
  'published.referral': {
    id: string
    content: ColumnType<unknown, string, string>
    position: number
    is_edited: Generated<boolean>
  }
  'published.register_version': {
    version: string
  }
  'published.duration': {
    compared: string
    stage: 'any' | 'examined'
    files: number
    half_days: number
    nine_days: number
  }
  'published.topic': {
    id: string
    content: ColumnType<unknown, string, string>
    position: number
    is_edited: Generated<boolean>
  }
}
