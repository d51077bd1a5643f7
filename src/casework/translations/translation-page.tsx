import type { ComponentChildren } from 'preact'
import { largestDocument, maxDocumentBytes } from '../../documents/index.ts'
import type { Frame } from '../../identity/index.ts'
import { maxDocuments } from '../../letterbox/index.ts'
import type { DocumentContent } from '../../letterbox/index.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { sizeText } from '../../platform/i18n/sizes.ts'
import { AddedDocuments } from '../../ui/added-documents.tsx'
import { Autosave } from '../../ui/autosave.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { EnterButton } from '../../ui/enter-button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Input } from '../../ui/input.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { Radios } from '../../ui/radios.tsx'
import { TextLines } from '../../ui/text-lines.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { Uploads } from '../../ui/uploads.tsx'
import { ComposeButtons } from '../composing/compose-fields.tsx'
import { caseworkText } from '../text.ts'
import type { Field, Typed } from './read-translation.ts'
import { translationText } from './text.ts'

export interface TranslationPageProps {
  frame: Frame
  /** `OM.2026.123`. */
  referenceText: string
  /** What is translated, as the file shows it. */
  original: ComponentChildren
  /** Under which it is added once. */
  id: string
  typed: Typed
  documents: readonly DocumentContent[]
  /** It is to be read instead of one that is there. */
  isCorrection: boolean
  /** What is said in the voice message, written down. */
  isVoice: boolean
  /** Of the draft: its place, and what it was when the page was made. */
  draft: { readonly kind: string; readonly token: string }
  problems?: Partial<Record<Field, string>> | undefined
  /** Of each document that was refused. */
  refused?: readonly string[] | undefined
}

/** The original first, and beside it what somebody translated. */
export function TranslationPage(props: TranslationPageProps) {
  const { frame, referenceText, isCorrection, isVoice, draft, problems = {}, refused = [] } = props
  const { t, lang } = translationText(frame.lang)
  const text = caseworkText(lang)
  const title = t(isVoice ? 'voice.title' : isCorrection ? 'correct.title' : 'title')
  const path = `/files/${referenceText}`
  const errors = [
    ...Object.entries(problems).map(([field, problem]) => ({ text: problem, href: hrefOf(field) })),
    ...refused.map((each) => ({ text: each, href: '#documents' })),
  ]
  return (
    <OfficePage {...frame} title={title} hasErrors={errors.length > 0}>
      <BackLink href={path}>{text.t('file.title', { reference: referenceText })}</BackLink>
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">{title}</h1>
      <div class="o-columns o-columns--even">
        <section aria-labelledby="original">
          <h2 class="govuk-heading-m" id="original">
            {t('original')}
          </h2>
          {props.original}
        </section>
        <div>
          <InsetText>{t('secrecy')}</InsetText>
          <form method="post" enctype="multipart/form-data" novalidate>
            {/* First, so that it arrives before the documents. */}
            <input type="hidden" name="id" value={props.id} />
            <EnterButton value="add" />
            <Fields {...props} />
            <Documents {...props} />
            <ComposeButtons
              text={text}
              submit={t(isVoice ? 'voice.submit' : 'submit')}
              idle={t('idle')}
              cancelHref={path}
            />
            <Autosave href={`${path}/drafts/${draft.kind}`} token={draft.token} />
          </form>
        </div>
      </div>
    </OfficePage>
  )
}

function hrefOf(field: string): string {
  return field === 'on' ? '#on-day' : `#${field}`
}

function Fields(props: TranslationPageProps) {
  const { frame, typed, isCorrection, isVoice, problems = {} } = props
  const { t, lang } = translationText(frame.lang)
  const file = caseworkText(lang)
  const [day, month, year] = [typed['on-day'], typed['on-month'], typed['on-year']]
  return (
    <>
      <Radios
        name="language"
        classes="govuk-radios--small"
        fieldset={{
          legend: {
            text: t(isVoice ? 'voice.language' : 'language'),
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        value={typed['language']}
        errorMessage={problems.language}
        items={[
          ...languages.map((value) => ({ value, text: file.t(`language.${value}`) })),
          { value: 'other', text: t('language.other') },
        ]}
      />
      <Input
        name="other-language"
        label={{ text: t('other-language') }}
        classes="govuk-input--width-20"
        value={typed['other-language']}
        errorMessage={problems['other-language']}
        autocomplete="off"
      />
      <Translator {...props} />
      <DateInput
        id="on"
        namePrefix="on"
        fieldset={{
          legend: { text: t(isVoice ? 'voice.on' : 'on'), classes: 'govuk-fieldset__legend--s' },
        }}
        values={{ day, month, year }}
        errorMessage={problems.on}
      />
      <Textarea
        name="body"
        label={{ text: t(isVoice ? 'voice.body' : 'body'), classes: 'govuk-label--s' }}
        hint={t(isVoice ? 'voice.body.hint' : isCorrection ? 'body.correct-hint' : 'body.hint')}
        rows={14}
        value={typed['body']}
        errorMessage={problems.body}
      />
    </>
  )
}

function Translator({ frame, typed, isVoice, problems = {} }: TranslationPageProps) {
  const { t } = translationText(frame.lang)
  return (
    <>
      <Input
        name="translator"
        label={{ text: t(isVoice ? 'voice.writer' : 'translator'), classes: 'govuk-label--s' }}
        hint={t(isVoice ? 'voice.writer.hint' : 'translator.hint')}
        value={typed['translator']}
        errorMessage={problems.translator}
        autocomplete="off"
      />
      <Checkboxes
        name="sworn"
        classes="govuk-checkboxes--small"
        values={typed['sworn'] ? [typed['sworn']] : []}
        items={[{ value: 'yes', text: t('sworn') }]}
      />
    </>
  )
}

function Documents({ frame, documents, refused = [] }: TranslationPageProps) {
  const { t, lang } = translationText(frame.lang)
  const file = caseworkText(lang)
  return (
    <>
      <AddedDocuments
        heading={t('documents')}
        documents={documents.map((each) => ({ ...each, size: sizeText(lang, each.size) }))}
        removeLabel={file.t('write.remove')}
      />
      <Uploads
        action="add"
        label={{ text: file.t('write.documents-add'), classes: 'govuk-label--s' }}
        hint={t('documents.hint', { count: maxDocuments, size: sizeText(lang, maxDocumentBytes) })}
        largest={largestDocument(lang)}
        errorMessage={refused.length > 0 && <TextLines lines={refused} />}
      />
      <Button name="action" value="add" classes="govuk-button--secondary">
        {file.t('write.add')}
      </Button>
    </>
  )
}
