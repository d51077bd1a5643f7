import type { Frame } from '../../identity/index.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { caseworkText } from '../text.ts'
import { NoteForm } from './note-form.tsx'
import { noteText } from './text.ts'

interface NotePageProps {
  frame: Frame
  /** `OM.2026.123`. */
  referenceText: string
  /** The note that it corrects. */
  corrects?: string | undefined
  body: string
  problem?: string | undefined
}

/** A note to be corrected, or one that could not be kept as it is. */
export function NotePage({ frame, referenceText, corrects, body, problem }: NotePageProps) {
  const { lang } = frame
  const { t } = noteText(lang)
  const title = t(corrects ? 'correct.title' : 'write.title')
  const path = `/files/${referenceText}`
  return (
    <OfficePage {...frame} title={title} width="narrow" hasErrors={Boolean(problem)}>
      <BackLink href={path}>
        {caseworkText(lang).t('file.title', { reference: referenceText })}
      </BackLink>
      {problem && <ErrorSummary errorList={[{ text: problem, href: '#note' }]} />}
      <h1 class="govuk-heading-l">{title}</h1>
      <NoteForm
        lang={lang}
        action={corrects ? `${path}/notes/${corrects}` : `${path}/notes`}
        body={body}
        problem={problem}
        isCorrection={corrects !== undefined}
        cancelHref={path}
      />
    </OfficePage>
  )
}
