/** The file: who, what, in which step, what was written both ways, what happened. */
import type { ComponentChildren } from 'preact'
import type { Frame } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { OfficePage } from '../../ui/office-page.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import { ClockList } from '../clocks/clock-list.tsx'
import { CouncilSection } from '../clocks/council-section.tsx'
import type { Draft } from '../composing/draft-store.ts'
import type { FileDocument } from '../content-store.ts'
import type { House } from '../house.ts'
import { codeText } from '../codes/text.ts'
import { NoteSection } from '../notes/note-section.tsx'
import { caseworkText } from '../text.ts'
import type { CaseworkText } from '../text.ts'
import { translationText } from '../translations/text.ts'
import { storyId, toldTranslations } from '../translations/told-translations.ts'
import { Translations } from '../translations/translations.tsx'
import { peopleText } from '../people/text.ts'
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
import { VoiceMessage } from './voice-message.tsx'
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
            <VoiceMessage {...part} />
            <StoryList text={text} file={file} />
            <StoryTranslations {...part} />
          </section>
          <section aria-labelledby="documents">
            <h2 class="govuk-heading-m" id="documents">
              {t('documents.title')}
            </h2>
            <Documents {...part} documents={file.documents.filter(isOfComplaint)} />
          </section>
          <section aria-labelledby="messages">
            <h2 class="govuk-heading-m" id="messages">
              {t('messages.title')}
            </h2>
            <MessageList {...part} mayTranslate />
          </section>
          <NoteSection {...part} readerId={readerId} draft={props.noteDraft} />
        </div>
        <div class="o-columns__side">
          {nextActs}
          <PartiesSection text={text} file={file} />
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

function isOfComplaint({
  message_id: message,
  translation_id: translation,
}: FileDocument): boolean {
  return message === null && translation === null
}

interface PartProps {
  text: CaseworkText
  file: ShownFile
  timeZone: string
}

/** Who needs an interpreter may have written in a language that nobody here reads. */
function StoryTranslations(part: PartProps) {
  const { t } = translationText(part.text.lang)
  const complainant = part.file.parties.find(({ role }) => role === 'complainant')
  const isTranslated = toldTranslations(storyId, part.file).length > 0
  const isAsked = !isTranslated && complainant?.needs.includes('interpreter')
  return (
    <>
      {isAsked && <p class="govuk-hint">{t('unread')}</p>}
      <Translations {...part} original={storyId} named={t('of.story')} />
    </>
  )
}

function PartiesSection({ text, file }: { text: CaseworkText; file: ShownFile }) {
  const path = `/files/${file.referenceText}`
  return (
    <section aria-labelledby="parties">
      <h2 class="govuk-heading-m" id="parties">
        {text.t('file.parties')}
      </h2>
      <Parties text={text} file={file} />
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/people`}>
          {peopleText(text.lang).t('link')}
        </a>
        {' · '}
        <a class="govuk-link" href={`${path}/code`}>
          {codeText(text.lang).t('link')}
        </a>
      </p>
    </section>
  )
}

function HistorySection(part: PartProps) {
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
