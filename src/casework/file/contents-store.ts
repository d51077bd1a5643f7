/**
 * All that a file holds, in one question: asked one by one, its eleven lists cost a page three
 * milliseconds more (docs/performance.md).
 */
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../platform/db/database.ts'
import { revive } from '../../platform/db/revive.ts'
import {
  documentsOf,
  messagesOf,
  partiesOf,
  remarksOf,
  storyOf,
  tasksOf,
} from '../content-store.ts'
import type { FileDocument, Message, Party, Story, Task } from '../content-store.ts'
import { eventsOf } from '../file-store.ts'
import { notesOf } from '../notes/note-store.ts'
import type { Note } from '../notes/note-store.ts'
import { recordedEvent } from '../store-rows.ts'
import type { RecordedEvent } from '../store-rows.ts'
import { translationsOf } from '../translations/translation-store.ts'
import type { Translation } from '../translations/translation-store.ts'
import { todosOf } from '../todos/todo-store.ts'
import type { Todo } from '../todos/todo-store.ts'

export interface Contents {
  readonly parties: readonly Party[]
  readonly story: Story | undefined
  readonly documents: readonly FileDocument[]
  readonly messages: readonly Message[]
  readonly tasks: readonly Task[]
  readonly events: readonly RecordedEvent[]
  readonly todos: readonly Todo[]
  readonly notes: readonly Note[]
  readonly translations: readonly Translation[]
  /** Why somebody decided something, by id. */
  readonly remarks: ReadonlyMap<string, string>
}

export async function readContents(db: Db, caseId: string): Promise<Contents> {
  const found = await db
    .selectNoFrom([
      jsonArrayFrom(partiesOf(db, caseId)).as('parties'),
      jsonArrayFrom(storyOf(db, caseId)).as('stories'),
      jsonArrayFrom(documentsOf(db, caseId)).as('documents'),
      jsonArrayFrom(messagesOf(db, caseId)).as('messages'),
      jsonArrayFrom(tasksOf(db, caseId)).as('tasks'),
      jsonArrayFrom(eventsOf(db, caseId)).as('events'),
      jsonArrayFrom(todosOf(db, caseId)).as('todos'),
      jsonArrayFrom(notesOf(db, caseId)).as('notes'),
      jsonArrayFrom(translationsOf(db, caseId)).as('translations'),
      jsonArrayFrom(remarksOf(db, caseId)).as('remarks'),
    ])
    .executeTakeFirstOrThrow()
  return {
    parties: found.parties,
    story: found.stories[0],
    documents: revive(found.documents, 'received_at'),
    messages: revive(found.messages, 'sent_at'),
    tasks: revive(found.tasks, 'created_at', 'done_at'),
    events: revive(found.events, 'at').map(recordedEvent),
    todos: revive(found.todos, 'created_at', 'ended_at'),
    notes: revive(found.notes, 'written_at'),
    translations: revive(found.translations, 'written_at'),
    remarks: new Map(found.remarks.map(({ id, body }) => [id, body])),
  }
}
