/** Whom one speaks to, before a new code is made; and the code, once. */
import type { Frame } from '../../identity/index.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import { colon } from '../../platform/i18n/punctuation.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Code } from '../../ui/code.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { Radios } from '../../ui/radios.tsx'
import { TextLines } from '../../ui/text-lines.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import type { Party } from '../content-store.ts'
import type { ShownFile } from '../file/shown-file.ts'
import { HelpersAccess } from './helpers-access.tsx'
import { mayHoldCode } from './renewing.ts'
import { codeText, namedParty } from './text.ts'
import type { CodeText } from './text.ts'

interface AskCodePageProps {
  frame: Frame
  file: ShownFile
  id: string
  /** The party that was chosen. */
  chosen?: string
  problems?: { readonly party?: boolean; readonly checked?: boolean }
  /** This form made a code already. */
  isGone?: boolean
}

export function AskCodePage({ frame, file, id, chosen, problems = {}, isGone }: AskCodePageProps) {
  const text = codeText(frame.lang)
  const { t } = text
  const path = `/files/${file.referenceText}`
  const errorList = [
    problems.party && { text: t('for.missing'), href: '#party' },
    problems.checked && { text: t('checked.missing'), href: '#checked' },
  ].filter((error) => typeof error === 'object')
  return (
    <OfficePage {...frame} title={t('title')} width="narrow" hasErrors={errorList.length > 0}>
      <BackLink href={path}>{t('to-file')}</BackLink>
      {errorList.length > 0 && <ErrorSummary errorList={errorList} />}
      <h1 class="govuk-heading-l">{t('title')}</h1>
      {isGone && <WarningText>{t('gone')}</WarningText>}
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
        <ForWhom text={text} file={file} chosen={chosen} isMissing={problems.party ?? false} />
        <Checkboxes
          name="checked"
          errorMessage={problems.checked ? t('checked.missing') : undefined}
          items={[{ value: 'yes', text: t('checked') }]}
        />
        <Button preventDoubleClick>{t('make')}</Button>
      </form>
      <HelpersAccess text={text} file={file} />
    </OfficePage>
  )
}

interface ForWhomProps {
  text: CodeText
  file: ShownFile
  chosen: string | undefined
  isMissing: boolean
}

function ForWhom({ text, file, chosen, isMissing }: ForWhomProps) {
  const { t, lang } = text
  const parties = file.parties.filter(mayHoldCode)
  if (parties.length < 2) return null
  return (
    <Radios
      name="party"
      fieldset={{ legend: { text: t('for'), classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={isMissing ? t('for.missing') : undefined}
      value={chosen}
      items={parties.map((party) => ({
        value: party.id,
        text: namedParty(text, party),
        hint:
          party.access_ended_on && t('for.ended', { day: dayText(lang, party.access_ended_on) }),
      }))}
    />
  )
}

interface MadeCodePageProps {
  frame: Frame
  file: ShownFile
  /** As it is written down: `ABCD-EFGH-JKMN-PQRS`. */
  code: string
  followAddress: string
  /** Whose it is, and where a letter to them goes. */
  party: Party
}

/** On paper it is a letter in the language of the file. */
export function MadeCodePage({ frame, file, code, followAddress, party }: MadeCodePageProps) {
  const { t } = codeText(frame.lang)
  const { language } = file.state
  const own = codeText(language)
  const { name, organisation, address } = party
  const lines = [name, organisation, ...(address?.split('\n') ?? [])].flatMap((line) => line ?? [])
  return (
    <OfficePage {...frame} title={t('made')} width="narrow">
      <div class="govuk-!-display-none-print">
        <h1 class="govuk-heading-l">{t('made')}</h1>
        <WarningText>{t('once')}</WarningText>
      </div>
      <article class="o-letter" lang={language}>
        {address && (
          <address class="govuk-body o-address">
            <TextLines lines={lines} />
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
