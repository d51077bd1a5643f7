import { Autosave } from '../../ui/autosave.tsx'
import { Button } from '../../ui/button.tsx'
import { typedForm } from '../../ui/languages.tsx'
import { address } from '../addresses.ts'
import type { FieldError, Fields } from '../complaint/asking/question.ts'
import { ContactFields } from '../complaint/questions/contact.tsx'
import { complaintText } from '../complaint/text.ts'
import { typingHref } from '../typing.ts'
import { GuardFields } from '../senders/index.ts'
import { FollowPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { followText } from './text.ts'

interface ContactPageProps {
  frame: Frame
  file: string
  id: string
  /** As typed. */
  fields: Fields
  /** Of a helper's: how whom they help is called. */
  helped?: string | undefined
  errors?: readonly FieldError[]
}

export function ContactPage({ frame, file, id, fields, helped, errors = [] }: ContactPageProps) {
  const { t, lang } = followText(frame.lang)
  const text = complaintText(lang)
  const problems = Object.fromEntries(errors.map(({ field, words }) => [field, text.t(words)]))
  return (
    <FollowPage
      frame={frame}
      page="change-contact"
      params={{ file }}
      title={t('contact.title')}
      backHref={address('file', lang, { file })}
      enter={{}}
      problems={problems}
    >
      {helped && <p class="govuk-body">{t('contact.helper', { name: helped })}</p>}
      <p class="govuk-body">{t('contact.lead')}</p>
      <form id={typedForm} method="post" noValidate>
        <input type="hidden" name="id" value={id} />
        <GuardFields lang={lang} now={frame.now()} />
        <ContactFields text={text} fields={fields} error={(name) => problems[name]} />
        <Autosave href={typingHref(address('change-contact', lang, { file }))} token="" />
        <Button preventDoubleClick>{t('contact.send')}</Button>
      </form>
    </FollowPage>
  )
}
