import type { z } from 'zod'
import { Button } from '../../ui/button.tsx'
import { address } from '../addresses.ts'
import { ContactFields } from '../complaint/questions/contact.tsx'
import { complaintText } from '../complaint/text.ts'
import type { ErrorKey } from '../complaint/text.ts'
import { FollowPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { followText } from './text.ts'

interface ContactPageProps {
  frame: Frame
  file: string
  id: string
  /** As typed. */
  fields: Readonly<Record<string, string>>
  issues?: readonly z.core.$ZodIssue[]
}

export function ContactPage({ frame, file, id, fields, issues = [] }: ContactPageProps) {
  const { t, lang } = followText(frame.lang)
  const text = complaintText(lang)
  const problems = Object.fromEntries(
    issues.map(({ path, message }) => [String(path[0]), text.t(message as ErrorKey)]),
  )
  return (
    <FollowPage
      frame={frame}
      page="change-contact"
      params={{ file }}
      title={t('contact.title')}
      backHref={address('file', lang, { file })}
      problems={problems}
    >
      <p class="govuk-body">{t('contact.lead')}</p>
      <form method="post" noValidate>
        <input type="hidden" name="id" value={id} />
        <ContactFields text={text} fields={fields} error={(name) => problems[name]} />
        <Button preventDoubleClick>{t('contact.send')}</Button>
      </form>
    </FollowPage>
  )
}
