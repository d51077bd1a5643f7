/** Somebody is given up: why is asked first. */
import type { Frame } from '../../identity/index.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { TextLines } from '../../ui/text-lines.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { ContactLine } from './contacts-page.tsx'
import { triedText } from './tried-text.ts'
import { contactsText } from './text.ts'

interface CloseContactPageProps {
  frame: Frame
  line: ContactLine
  why: string
  problem?: string | undefined
  timeZone: string
}

export function CloseContactPage({ frame, line, why, problem, timeZone }: CloseContactPageProps) {
  const text = contactsText(frame.lang)
  const { t } = text
  const { contact, tries } = line
  return (
    <OfficePage {...frame} title={t('given-up')} width="narrow" hasErrors={Boolean(problem)}>
      <BackLink href="/contacts">{t('close.back')}</BackLink>
      {problem && <ErrorSummary errorList={[{ text: problem, href: '#why' }]} />}
      <h1 class="govuk-heading-l">{t('given-up')}</h1>
      <p class="govuk-body-l">
        <bdi>{contact.name ?? t('name.none')}</bdi>
      </p>
      {tries.length > 0 && (
        <p class="govuk-body">
          <TextLines lines={tries.map((each) => triedText(text, contact, each, timeZone))} />
        </p>
      )}
      <form method="post" action={`/contacts/${contact.id}/close`} novalidate>
        <input type="hidden" name="number" value={tries.length + 1} />
        <Textarea
          name="why"
          label={{ text: t('close.why'), classes: 'govuk-label--s' }}
          hint={t('close.why-hint')}
          rows={3}
          value={why}
          errorMessage={problem}
        />
        <Button preventDoubleClick>{t('given-up')}</Button>
      </form>
    </OfficePage>
  )
}
