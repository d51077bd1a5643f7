import { z } from 'zod'
import { contactChannels } from '../../../letterbox/index.ts'
import type { ContactChannel } from '../../../letterbox/index.ts'
import { emailAddressIn, isEmailAddress } from '../../../platform/email-address.ts'
import { isTelephoneNumber } from '../../../platform/telephone-number.ts'
import { languages } from '../../../platform/i18n/catalogue.ts'
import { Input } from '../../../ui/input.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import type { Question, QuestionProps } from '../asking/question.ts'
import { choice, lineOr, paragraphOr, refuse } from '../asking/typed.ts'
import type { ComplaintText } from '../text.ts'

const shape = {
  channel: choice(contactChannels),
  email: lineOr('error.contact.email-long').transform((typed) => typed && emailAddressIn(typed)),
  post: paragraphOr('error.contact.post-long'),
  telephone: lineOr('error.contact.telephone-long'),
  language: choice(languages),
}

export const contactForm = z.object(shape).transform((typed, ctx) => {
  const channel = typed.channel ?? onlyWay(typed)
  if (!channel) refuse(ctx, 'channel', 'error.contact.none')
  else if (!typed[channel]) refuse(ctx, channel, `error.contact.${channel}`)
  if (channel === 'email' && typed.email && !isEmailAddress(typed.email))
    refuse(ctx, 'email', 'error.contact.email-wrong')
  if (channel === 'telephone' && typed.telephone && !isTelephoneNumber(typed.telephone))
    refuse(ctx, 'telephone', 'error.contact.telephone-wrong')
  // An issue makes the whole of it no answer, whatever is returned.
  return { ...typed, channel: channel ?? z.NEVER }
})

export const contact: Question = {
  id: 'contact',
  isRequired: true,
  fields: Object.keys(shape),
  form: contactForm,
  Page: ContactPage,
  rows: ({ contact: given }, { text }) => [
    { label: 'row.channel', value: given && text.t(`contact.${given.channel}`) },
    ...contactChannels
      .filter((way) => given?.[way])
      .map((way) => ({ label: `row.${way}` as const, value: given?.[way] })),
    { label: 'row.language', value: text.t(`contact.${given?.language ?? text.lang}`) },
  ],
}

/** Who fills in one way and forgets to choose it has told enough. */
function onlyWay(typed: Partial<Record<ContactChannel, string | undefined>>) {
  const ways = contactChannels.filter((way) => typed[way])
  return ways.length === 1 ? ways[0] : undefined
}

function ContactPage(props: QuestionProps) {
  return (
    <>
      <h1 class="govuk-heading-l">{props.text.t('contact.title')}</h1>
      <ContactFields {...props} />
    </>
  )
}

export function ContactFields({
  text,
  fields,
  error,
}: Pick<QuestionProps, 'text' | 'fields' | 'error'>) {
  return (
    <>
      <Radios
        name="channel"
        fieldset={{
          legend: { text: text.t('contact.channel'), classes: 'govuk-fieldset__legend--m' },
        }}
        errorMessage={error('channel')}
        value={fields['channel']}
        items={contactChannels.map((value) => ({
          value,
          text: text.t(`contact.${value}`),
          conditional: (
            <WayField way={value} text={text} value={fields[value]} errorMessage={error(value)} />
          ),
        }))}
      />
      <Radios
        name="language"
        classes="govuk-radios--inline"
        fieldset={{
          legend: { text: text.t('contact.language'), classes: 'govuk-fieldset__legend--m' },
        }}
        value={fields['language'] || text.lang}
        items={languages.map((value) => ({ value, text: text.t(`contact.${value}`) }))}
      />
    </>
  )
}

interface WayFieldProps {
  way: ContactChannel
  text: ComplaintText
  /** Another than the complaint's. */
  hint?: string | undefined
  value?: string | undefined
  errorMessage?: string | undefined
}

export function WayField({ way, text: { t }, hint, value, errorMessage }: WayFieldProps) {
  const field = {
    name: way,
    label: { text: t(`contact.${way}.field`) },
    hint: hint ?? t(`contact.${way}.hint`),
    value,
    errorMessage,
    spellcheck: false,
  }
  if (way === 'post') return <Textarea {...field} rows={4} autocomplete="street-address" />
  if (way === 'email') return <Input {...field} type="email" autocomplete="email" />
  return <Input {...field} type="tel" autocomplete="tel" classes="govuk-input--width-20" />
}
