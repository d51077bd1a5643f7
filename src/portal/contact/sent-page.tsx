/** It has arrived: what we promised, what happens next, and what to do if it does not. */
import type { ComponentChildren } from 'preact'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { formatReference, slotParts } from '../../platform/office/index.ts'
import { formatCode } from '../../secrecy/index.ts'
import { CallPanel } from '../../ui/call-panel.tsx'
import { Code } from '../../ui/code.tsx'
import { Panel } from '../../ui/panel.tsx'
import { slotText } from '../../ui/slot-text.ts'
import { address } from '../addresses.ts'
import type { Params } from '../addresses.ts'
import { callable } from '../hours.ts'
import { PortalPage } from '../layout.tsx'
import { Lines, Paragraph, Section, Way } from '../pages/article.tsx'
import type { PortalParts } from '../parts.ts'
import { portalText } from '../text.ts'
import { pagesOf } from './kinds.ts'
import type { ContactKind } from './kinds.ts'
import type { SentQuestion } from './send.ts'
import { contactText } from './text.ts'

interface Page {
  parts: Pick<PortalParts, 'office' | 'now' | 'origin'>
  lang: Lang
}

interface RequestSentProps extends Page {
  kind: Exclude<ContactKind, 'question'>
  /** The half-day in which we ring. */
  promised: string | undefined
}

export function RequestSentPage({ promised, ...props }: RequestSentProps) {
  const { kind, lang } = props
  const shown = promised && kind === 'call-back' ? slotText(lang, slotParts(promised)) : undefined
  const query = promised ? `?${new URLSearchParams({ when: promised })}` : ''
  return <Sent {...props} query={query} panel={shown} />
}

interface QuestionSentProps extends Page {
  id: string
  /** Undefined: a day has passed, or the browser keeps no cookies; it was received all the same. */
  sent: SentQuestion | undefined
}

export function QuestionSentPage({ id, sent, ...props }: QuestionSentProps) {
  const { parts, lang } = props
  const { t } = contactText(lang)
  const panel = sent && (
    <>
      {t('question.reference')}
      <br />
      <Code>{formatReference(parts.office, sent.reference)}</Code>
    </>
  )
  return (
    <Sent {...props} kind="question" params={{ question: id }} panel={panel}>
      {sent ? (
        <Section title={t('question.code')}>
          <Paragraph>
            <Code>{formatCode(sent.code)}</Code>
          </Paragraph>
          <Paragraph>{t('question.code-why')}</Paragraph>
          <p class="govuk-body govuk-!-text-break-word">
            {t('question.code-where')} <strong>{parts.origin + address('follow', lang)}</strong>
          </p>
        </Section>
      ) : (
        <Paragraph>{t('question.no-code')}</Paragraph>
      )}
    </Sent>
  )
}

interface SentProps extends Page {
  kind: ContactKind
  params?: Params | undefined
  query?: string | undefined
  panel: ComponentChildren
  children?: ComponentChildren
}

function Sent({ parts: { office, now }, lang, kind, params, query, panel, children }: SentProps) {
  const { t } = contactText(lang)
  const title = t(`${kind}.sent`)
  return (
    <PortalPage {...{ lang, office, now, title, params, query }} page={pagesOf[kind].sent}>
      <Panel title={title}>{panel}</Panel>
      {children}
      <Section title={t('next')}>
        <Lines isNumbered lines={[t(`${kind}.next.1`), t(`${kind}.next.2`)]} />
      </Section>
      <CallPanel title={portalText(lang).t('call.title')} {...callable(office, lang, now())}>
        <p class="govuk-body-s">{t('changed')}</p>
      </CallPanel>
      <Way href={address('home', lang)}>{t('to-home')}</Way>
    </PortalPage>
  )
}
