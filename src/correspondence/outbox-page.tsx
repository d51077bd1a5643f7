import type { ComponentProps } from 'preact'
import { momentText } from '../platform/i18n/dates.ts'
import { BackLink } from '../ui/back-link.tsx'
import { InsetText } from '../ui/inset-text.tsx'
import { OfficePage } from '../ui/office-page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { Table } from '../ui/table.tsx'
import { Tag } from '../ui/tag.tsx'
import type { MailRecord } from './mail-store.ts'
import { correspondenceText } from './text.ts'
import type { CorrespondenceText } from './text.ts'

/** What stands around every page; composed by who knows the staff. */
export type Frame = Omit<ComponentProps<typeof OfficePage>, 'title' | 'children'>

interface OutboxPageProps {
  frame: Frame
  mails: readonly MailRecord[]
  timeZone: string
  isSending: boolean
  nextHref: string | undefined
}

/** What left by e-mail, and what has not yet. */
export function OutboxPage({ frame, mails, timeZone, isSending, nextHref }: OutboxPageProps) {
  const text = correspondenceText(frame.lang)
  const { t } = text
  const title = t('outbox.title')
  const columns = ['to', 'kind', 'created', 'state'] as const
  return (
    <OfficePage {...frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {!isSending && <InsetText>{t('outbox.not-sending')}</InsetText>}
      {mails.length === 0 ? (
        <p class="govuk-body">{t('outbox.empty')}</p>
      ) : (
        <Table
          scrollLabel={title}
          head={columns.map((key) => ({ text: t(`outbox.${key}`) }))}
          rows={mails.map((mail) => [
            {
              text: (
                <a class="govuk-link" href={`/outbox/${mail.id}`}>
                  {mail.to}
                </a>
              ),
            },
            { text: t(`kind.${mail.kind}`) },
            { text: momentText(text.lang, timeZone, mail.createdAt) },
            { text: <State text={text} mail={mail} timeZone={timeZone} /> },
          ])}
        />
      )}
      {nextHref && <Pagination next={{ href: nextHref }} />}
    </OfficePage>
  )
}

interface MailPageProps {
  frame: Frame
  mail: MailRecord
  timeZone: string
  isBodyShown: boolean
}

export function MailPage({ frame, mail, timeZone, isBodyShown }: MailPageProps) {
  const text = correspondenceText(frame.lang)
  const { t, lang } = text
  const title = t('mail.title')
  return (
    <OfficePage {...frame} title={title} width="narrow">
      <BackLink href="/outbox">{t('outbox.title')}</BackLink>
      <h1 class="govuk-heading-l">{title}</h1>
      <SummaryList
        classes="o-dense"
        rows={[
          { key: t('outbox.to'), value: mail.to },
          { key: t('outbox.kind'), value: t(`kind.${mail.kind}`) },
          { key: t('outbox.created'), value: momentText(lang, timeZone, mail.createdAt) },
          {
            key: t('outbox.state'),
            value: <State text={text} mail={mail} timeZone={timeZone} />,
          },
          { key: t('mail.subject'), value: <span lang={mail.language}>{mail.subject}</span> },
        ]}
      />
      {isBodyShown && mail.body ? (
        <p class="govuk-body o-words" lang={mail.language}>
          {mail.body}
        </p>
      ) : (
        <p class="govuk-body">{t('mail.not-shown')}</p>
      )}
    </OfficePage>
  )
}

interface StateProps {
  text: CorrespondenceText
  mail: MailRecord
  timeZone: string
}

function State({ text: { t, lang }, mail, timeZone }: StateProps) {
  if (mail.sentAt) return <>{t('state.sent', { at: momentText(lang, timeZone, mail.sentAt) })}</>
  if (mail.failedAt)
    return <Tag classes="govuk-tag--red">{t(failures[mail.failure ?? ''] ?? 'state.gave-up')}</Tag>
  return (
    <Tag classes="govuk-tag--yellow">
      {mail.tries > 0 ? t('state.tried', { tries: mail.tries }) : t('state.waiting')}
    </Tag>
  )
}

const failures: Readonly<Record<string, 'state.refused' | 'state.gave-up' | 'state.expired'>> = {
  refused: 'state.refused',
  'gave-up': 'state.gave-up',
  expired: 'state.expired',
}
