/** On the page of a file: what colleagues told each other, newest first, and a field to add to it. */
import { momentText } from '../../platform/i18n/dates.ts'
import { Details } from '../../ui/details.tsx'
import type { ShownFile } from '../file/shown-file.ts'
import { noteDraft } from '../composing/draft-store.ts'
import type { Draft } from '../composing/draft-store.ts'
import { NoteForm } from './note-form.tsx'
import { noteText } from './text.ts'
import type { NoteText } from './text.ts'
import { toldNotes } from './told-notes.ts'
import type { ToldNote } from './told-notes.ts'
import type { Note } from './note-store.ts'

interface NoteSectionProps {
  text: Pick<NoteText, 'lang'>
  file: ShownFile
  timeZone: string
  /** Who may correct their own. */
  readerId: string
  /** Of a note of theirs that is not written yet. */
  draft: Draft | undefined
}

export function NoteSection(props: NoteSectionProps) {
  const {
    text: { lang },
    file,
    timeZone,
    readerId,
    draft,
  } = props
  const text = noteText(lang)
  const notes = toldNotes(file.notes)
  const path = `/files/${file.referenceText}`
  return (
    <section aria-labelledby="notes">
      <h2 class="govuk-heading-m" id="notes">
        {text.t('title')}
      </h2>
      <NoteForm
        lang={lang}
        action={`${path}/notes`}
        body={draft?.fields['body'] ?? ''}
        draft={{ href: `${path}/drafts/${noteDraft}`, token: draft?.token ?? '' }}
      />
      {notes.length > 0 && (
        <ul class="o-notes">
          {notes.map((note) => (
            <li class="o-note" id={`note-${note.first.id}`}>
              <ReadNote {...{ text, file, timeZone, readerId, note }} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface ReadNoteProps extends Omit<NoteSectionProps, 'text' | 'draft'> {
  text: NoteText
  note: ToldNote<Note>
}

function ReadNote({ text, file, timeZone, readerId, note }: ReadNoteProps) {
  const { t, lang } = text
  const { first, latest, earlier } = note
  const at = momentText(lang, timeZone, first.written_at)
  return (
    <>
      <p class="o-note__about">
        <strong>{file.names.get(first.author_id) ?? ''}</strong>{' '}
        <time datetime={first.written_at.toISOString()}>{at}</time>
        {earlier.length > 0 &&
          `, ${t('corrected', { at: momentText(lang, timeZone, latest.written_at) })}`}
        {first.author_id === readerId && (
          <>
            {' '}
            <a class="govuk-link" href={`/files/${file.referenceText}/notes/${first.id}`}>
              {t('correct')}
              <span class="govuk-visually-hidden"> {t('correct.of', { at })}</span>
            </a>
          </>
        )}
      </p>
      <p class="govuk-body o-words" dir="auto">
        {latest.body}
      </p>
      {earlier.length > 0 && <Earlier text={text} timeZone={timeZone} notes={earlier} />}
    </>
  )
}

interface EarlierProps {
  text: NoteText
  timeZone: string
  notes: readonly Note[]
}

function Earlier({ text: { t, lang }, timeZone, notes }: EarlierProps) {
  return (
    <Details summary={t('earlier')}>
      {notes.map(({ body, written_at: at }) => (
        <>
          <p class="o-note__about">{t('earlier.at', { at: momentText(lang, timeZone, at) })}</p>
          <p class="govuk-body o-words" dir="auto">
            {body}
          </p>
        </>
      ))}
    </Details>
  )
}
