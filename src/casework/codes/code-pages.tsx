/** Whom one speaks to, before a new code is made; and the code, once. */
import type { Frame } from '../../identity/index.ts'
import { colon } from '../../platform/i18n/punctuation.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Code } from '../../ui/code.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { TextLines } from '../../ui/text-lines.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import type { ShownFile } from '../file/shown-file.ts'
import { codeText } from './text.ts'

interface AskCodePageProps {
  frame: Frame
  file: ShownFile
  id: string
  problem?: 'unchecked' | 'gone' | undefined
}

export function AskCodePage({ frame, file, id, problem }: AskCodePageProps) {
  const { t } = codeText(frame.lang)
  const path = `/files/${file.referenceText}`
  const isUnchecked = problem === 'unchecked'
  return (
    <OfficePage {...frame} title={t('title')} width="narrow" hasErrors={isUnchecked}>
      <BackLink href={path}>{t('to-file')}</BackLink>
      {isUnchecked && (
        <ErrorSummary errorList={[{ text: t('checked.missing'), href: '#checked' }]} />
      )}
      <h1 class="govuk-heading-l">{t('title')}</h1>
      {problem === 'gone' && <WarningText>{t('gone')}</WarningText>}
      <p class="govuk-body">{t('what')}</p>
      <p class="govuk-body">{t('old')}</p>
      <p class="govuk-body">{t('told')}</p>
      <h2 class="govuk-heading-m">{t('check')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {(['check.ask', 'check.never', 'check.doubt'] as const).map((line) => (
          <li>{t(line)}</li>
        ))}
      </ul>
      <form method="post" action={`${path}/code`} novalidate>
        <input type="hidden" name="id" value={id} />
        <Checkboxes
          name="checked"
          errorMessage={isUnchecked ? t('checked.missing') : undefined}
          items={[{ value: 'yes', text: t('checked') }]}
        />
        <Button preventDoubleClick>{t('make')}</Button>
      </form>
    </OfficePage>
  )
}

interface MadeCodePageProps {
  frame: Frame
  file: ShownFile
  /** As it is written down: `ABCD-EFGH-JKMN-PQRS`. */
  code: string
  followAddress: string
  /** Where a letter to them goes. */
  envelope: readonly string[] | undefined
}

/** On paper it is a letter in the language of the person. */
export function MadeCodePage({ frame, file, code, followAddress, envelope }: MadeCodePageProps) {
  const { t } = codeText(frame.lang)
  const { language } = file.state
  const own = codeText(language)
  return (
    <OfficePage {...frame} title={t('made')} width="narrow">
      <div class="govuk-!-display-none-print">
        <h1 class="govuk-heading-l">{t('made')}</h1>
        <WarningText>{t('once')}</WarningText>
      </div>
      <article class="o-letter" lang={language}>
        {envelope && (
          <address class="govuk-body o-address">
            <TextLines lines={envelope.flatMap((each) => each.split('\n'))} />
          </address>
        )}
        <h2 class="govuk-heading-m">{own.t('say.title')}</h2>
        <p class="govuk-body-l">
          {own.t('say.reference')}
          {colon(language)}
          <Code>{file.referenceText}</Code>
        </p>
        <p class="govuk-body-l">
          {own.t('say.code')}
          {colon(language)}
          <Code>{code}</Code>
        </p>
        <p class="govuk-body">{own.t('say.where', { address: followAddress })}</p>
        <p class="govuk-body">{own.t('say.keep')}</p>
      </article>
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={`/files/${file.referenceText}`}>
          {t('to-file')}
        </a>
      </p>
    </OfficePage>
  )
}
