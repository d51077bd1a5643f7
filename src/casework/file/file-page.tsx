/** The file: who, what, in which step, what was written both ways, what happened. */
import type { ComponentChildren } from 'preact'
import type { Frame } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { OfficePage } from '../../ui/office-page.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import { ClockList } from '../clocks/clock-list.tsx'
import { CouncilSection } from '../clocks/council-section.tsx'
import type { Draft } from '../composing/draft-store.ts'
import type { House } from '../house.ts'
import { NoteSection } from '../notes/note-section.tsx'
import { caseworkText } from '../text.ts'
import type { CaseworkText } from '../text.ts'
import { TodoSection } from '../todos/todo-section.tsx'
import { Documents } from './documents.tsx'
import { FileHead } from './file-head.tsx'
import { Findings } from './findings.tsx'
import { History } from './history.tsx'
import { MessageList } from './message-list.tsx'
import { NeedsNote } from './needs-note.tsx'
import { Parties } from './parties.tsx'
import type { ShownFile } from './shown-file.ts'
import { StoryList } from './story-list.tsx'
import { TaskList } from './task-list.tsx'

interface FilePageProps {
  /** The list of what can be done with it now. */
  nextActs: ComponentChildren
  /** Back to the list one came from, and on. */
  inList: ComponentChildren
  frame: Frame
  /** Of who reads it. */
  readerId: string
  /** A note of theirs that is not written yet. */
  noteDraft: Draft | undefined
  file: ShownFile
  house: House
  timeZone: string
  now: Date
}

export function FilePage(props: FilePageProps) {
  const { frame, readerId, file, house, nextActs, inList, timeZone, now } = props
  const text = caseworkText(frame.lang)
  const { t } = text
  const part = { text, file, timeZone }
  return (
    <OfficePage {...frame} title={t('file.title', { reference: file.referenceText })}>
      {inList}
      <FileHead {...part} today={dayIn(timeZone, now)} />
      <NeedsNote text={text} parties={file.parties} />
      {file.isUnreached && <WarningText>{t('file.unreached')}</WarningText>}
      <div class="o-columns">
        <div class="o-columns__main">
          <section aria-labelledby="story">
            <h2 class="govuk-heading-m" id="story">
              {t('file.story')}
            </h2>
            <StoryList text={text} file={file} />
          </section>
          <section aria-labelledby="documents">
            <h2 class="govuk-heading-m" id="documents">
              {t('documents.title')}
            </h2>
            <Documents
              text={text}
              referenceText={file.referenceText}
              documents={file.documents.filter((each) => each.message_id === null)}
            />
          </section>
          <section aria-labelledby="messages">
            <h2 class="govuk-heading-m" id="messages">
              {t('messages.title')}
            </h2>
            <MessageList {...part} />
          </section>
          <NoteSection {...part} readerId={readerId} draft={props.noteDraft} />
        </div>
        <div class="o-columns__side">
          {nextActs}
          <section aria-labelledby="parties">
            <h2 class="govuk-heading-m" id="parties">
              {t('file.parties')}
            </h2>
            <Parties text={text} file={file} />
          </section>
          <TaskList {...part} />
          <TodoSection {...part} today={dayIn(timeZone, now)} />
          <Findings text={text} file={file} />
          <ClockList text={text} file={file} house={house} now={now} />
          <CouncilSection text={text} file={file} house={house} now={now} />
          <HistorySection {...part} />
        </div>
      </div>
    </OfficePage>
  )
}

function HistorySection(part: { text: CaseworkText; file: ShownFile; timeZone: string }) {
  const { text, file } = part
  return (
    <section aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {text.t('history.title')}
      </h2>
      <History
        {...part}
        events={file.events.filter(({ event }) => event.type !== 'seen').toReversed()}
      />
    </section>
  )
}
