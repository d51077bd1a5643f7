/** One page for each thing that can be asked here: few fields, and only what is needed to answer. */
import { contactChannels, visitNeeds } from '../../letterbox/index.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { slotParts } from '../../platform/office/index.ts'
import { Autosave } from '../../ui/autosave.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Input } from '../../ui/input.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { typedForm } from '../../ui/languages.tsx'
import { Radios } from '../../ui/radios.tsx'
import { slotText } from '../../ui/slot-text.ts'
import { Textarea } from '../../ui/textarea.tsx'
import { address } from '../addresses.ts'
import { WayField } from '../complaint/questions/contact.tsx'
import { complaintText } from '../complaint/text.ts'
import { formQuery } from '../form-id.ts'
import { Article } from '../pages/article.tsx'
import type { PortalParts } from '../parts.ts'
import { GuardFields } from '../senders/index.ts'
import { typingHref } from '../typing.ts'
import { NoTimeLeft } from './no-time-left.tsx'
import type { Problems, Typed } from './form.ts'
import { pagesOf } from './kinds.ts'
import type { ContactKind } from './kinds.ts'
import { contactText } from './text.ts'

interface FormPageProps {
  parts: Pick<PortalParts, 'office' | 'now' | 'paperForms'>
  lang: Lang
  kind: ContactKind
  formId: string
  /** Half-days to choose from. */
  offered: readonly string[]
  typed?: Typed | undefined
  problems?: Problems | undefined
}

export function FormPage(props: FormPageProps) {
  const { parts, lang, kind, formId, offered, typed = {}, problems = {} } = props
  const { t } = contactText(lang)
  const href = address(pagesOf[kind].form, lang) + formQuery(formId)
  const isClosed = kind !== 'question' && offered.length === 0
  const told = isClosed ? [] : Object.entries(problems)
  const errorList = told.map(([name, text]) => ({ text, href: `#${name}` }))
  return (
    <Article
      parts={parts}
      lang={lang}
      page={pagesOf[kind].form}
      query={formQuery(formId)}
      enter={isClosed ? undefined : {}}
      backHref={address('contact', lang)}
      title={t(`${kind}.title`)}
      lead={t(`${kind}.lead`)}
      hasErrors={errorList.length > 0}
      errors={errorList.length > 0 && <ErrorSummary errorList={errorList} />}
    >
      <InsetText>
        {t(`${kind}.instead`)}{' '}
        <a class="govuk-link" href={address('complaint', lang)}>
          {t('to-complaint')}
        </a>
      </InsetText>
      {isClosed ? (
        <NoTimeLeft lang={lang} about={typed['about']} />
      ) : (
        <form id={typedForm} method="post" action={href} novalidate>
          <GuardFields lang={lang} now={parts.now()} />
          <Asked {...{ lang, kind, offered, typed, problems }} />
          <Autosave href={typingHref(href)} token="" />
          <Button preventDoubleClick>{t(`${kind}.send`)}</Button>
          <p class="govuk-body-s">
            {t('secret')}{' '}
            <a class="govuk-link" href={address('privacy', lang)}>
              {t('to-privacy')}
            </a>
          </p>
        </form>
      )}
    </Article>
  )
}

interface AskedProps {
  lang: Lang
  kind: ContactKind
  offered: readonly string[]
  typed: Typed
  problems: Problems
}

function Asked(props: AskedProps) {
  const { lang, kind, typed, problems } = props
  const { t } = contactText(lang)
  const isQuestion = kind === 'question'
  return (
    <>
      {isQuestion && (
        <Textarea
          name="question"
          label={{ text: t('question.field'), classes: 'govuk-label--m' }}
          hint={t('question.hint')}
          rows={8}
          value={typed['question']}
          errorMessage={problems['question']}
        />
      )}
      {kind === 'call-back' && <PromisedTime {...props} />}
      {kind === 'appointment' && <Wishes {...props} />}
      {kind === 'appointment' && <Needs {...props} />}
      {!isQuestion && (
        <Textarea
          name="about"
          label={{ text: t('about'), classes: 'govuk-label--m' }}
          hint={t('about.hint')}
          rows={3}
          value={typed['about']}
          errorMessage={problems['about']}
        />
      )}
      <Input
        name="name"
        label={{ text: t('name'), classes: 'govuk-label--m' }}
        hint={t('name.hint')}
        autocomplete="name"
        spellcheck={false}
        value={typed['name']}
        errorMessage={problems['name']}
      />
      {kind === 'call-back' ? <TelephoneField {...props} /> : <Ways {...props} />}
      <Radios
        name="language"
        classes="govuk-radios--inline"
        fieldset={{ legend: { text: t('language'), classes: 'govuk-fieldset__legend--m' } }}
        value={typed['language'] || lang}
        items={(['nl', 'fr', 'en'] as const).map((value) => ({
          value,
          text: complaintText(lang).t(`contact.${value}`),
        }))}
      />
    </>
  )
}

/** One half-day, in which we promise to ring. */
function PromisedTime({ lang, offered, typed, problems }: AskedProps) {
  const { t } = contactText(lang)
  return (
    <Radios
      name="slot"
      fieldset={{ legend: { text: t('call-back.when'), classes: 'govuk-fieldset__legend--m' } }}
      errorMessage={problems['slot']}
      value={typed['slot']}
      items={offered.map((value) => ({ value, text: slotText(lang, slotParts(value)) }))}
    />
  )
}

/** All half-days that would suit. */
function Wishes({ lang, offered, typed, problems }: AskedProps) {
  const { t } = contactText(lang)
  return (
    <Checkboxes
      name="slot"
      fieldset={{ legend: { text: t('appointment.when'), classes: 'govuk-fieldset__legend--m' } }}
      hint={t('appointment.when-hint')}
      errorMessage={problems['slot']}
      items={offered.map((value) => ({
        name: `slot-${value}`,
        value: 'yes',
        checked: Boolean(typed[`slot-${value}`]),
        text: slotText(lang, slotParts(value)),
      }))}
    />
  )
}

function Needs({ lang, typed, problems }: AskedProps) {
  const { t } = contactText(lang)
  return (
    <>
      <Checkboxes
        name="need"
        fieldset={{ legend: { text: t('needs'), classes: 'govuk-fieldset__legend--m' } }}
        hint={t('needs.hint')}
        items={visitNeeds.map((need) => ({
          name: `need-${need}`,
          value: 'yes',
          checked: Boolean(typed[`need-${need}`]),
          text: t(`need.${need}`),
        }))}
      />
      <Input
        name="needs-words"
        label={{ text: t('needs.words') }}
        hint={t('needs.words-hint')}
        value={typed['needs-words']}
        errorMessage={problems['needs-words']}
      />
    </>
  )
}

function TelephoneField({ lang, typed, problems }: AskedProps) {
  const { t } = contactText(lang)
  return (
    <Input
      name="telephone"
      type="tel"
      label={{ text: t('telephone'), classes: 'govuk-label--m' }}
      hint={t('telephone.hint')}
      autocomplete="tel"
      classes="govuk-input--width-20"
      spellcheck={false}
      value={typed['telephone']}
      errorMessage={problems['telephone']}
    />
  )
}

function Ways({ lang, kind, typed, problems }: AskedProps) {
  const { t } = contactText(lang)
  const text = complaintText(lang)
  return (
    <Radios
      name="channel"
      fieldset={{ legend: { text: t('ways'), classes: 'govuk-fieldset__legend--m' } }}
      errorMessage={problems['channel']}
      value={typed['channel']}
      items={contactChannels.map((way) => ({
        value: way,
        text: text.t(`contact.${way}`),
        conditional: (
          <WayField
            way={way}
            text={text}
            hint={t(`way.${kind === 'question' ? 'question' : 'appointment'}.${way}`)}
            value={typed[way]}
            errorMessage={problems[way]}
          />
        ),
      }))}
    />
  )
}
