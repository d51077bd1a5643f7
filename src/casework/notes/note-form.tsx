/** The field in which a note is written, on the page of the file and on its own. */
import { Autosave } from '../../ui/autosave.tsx'
import { Button } from '../../ui/button.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { caseworkText } from '../text.ts'
import { noteText } from './text.ts'
import type { NoteText } from './text.ts'

interface NoteFormProps {
  lang: NoteText['lang']
  action: string
  body: string
  /** Of what is kept as one types; none where a note is corrected. */
  draft?: { readonly href: string; readonly token: string } | undefined
  problem?: string | undefined
  /** It is to be read instead of one that is there. */
  isCorrection?: boolean | undefined
  /** Where one goes who writes none; on the page of the file itself, nowhere. */
  cancelHref?: string | undefined
}

export function NoteForm(props: NoteFormProps) {
  const { lang, action, body, draft, problem, isCorrection, cancelHref } = props
  const { t } = noteText(lang)
  return (
    <form method="post" action={action} novalidate>
      <Textarea
        name="body"
        id="note"
        label={{ text: t(isCorrection ? 'correct.body' : 'body'), classes: 'govuk-label--s' }}
        hint={isCorrection ? `${t('body.hint')} ${t('correct.hint')}` : t('body.hint')}
        rows={isCorrection ? 8 : 3}
        value={body}
        errorMessage={problem}
      />
      <div class="govuk-button-group">
        <Button classes={cancelHref ? undefined : 'govuk-button--secondary'} preventDoubleClick>
          {t(isCorrection ? 'correct.submit' : 'write')}
        </Button>
        {cancelHref && (
          <a class="govuk-link" href={cancelHref}>
            {caseworkText(lang).t('cancel')}
          </a>
        )}
      </div>
      {draft && <Autosave {...draft} />}
    </form>
  )
}
