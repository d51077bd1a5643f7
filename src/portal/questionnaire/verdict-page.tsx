import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { PublicService, Referral } from '../../published/index.ts'
import type { Step, Verdict, Walked } from '../../questionnaire/index.ts'
import { Button } from '../../ui/button.tsx'
import { CallPanel } from '../../ui/call-panel.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { address } from '../addresses.ts'
import { callable } from '../hours.ts'
import { PortalPage } from '../layout.tsx'
import type { PortalParts } from '../parts.ts'
import { ContactCard } from './contact-card.tsx'
import { questionnaireText } from './text.ts'
import type { QuestionnaireText } from './text.ts'

interface VerdictPageProps {
  parts: PortalParts
  lang: Lang
  visitId: string
  walked: Walked & { readonly verdict: Verdict }
  /** The one that was picked. */
  service: PublicService | undefined
}

/** What comes of the answers: what to do next, with whom, and what time one has. Never a refusal. */
export function VerdictPage({ parts, lang, visitId, walked, service }: VerdictPageProps) {
  const text = questionnaireText(lang)
  const { t } = text
  const { office, now } = parts
  const { verdict, steps } = walked
  const isEmergency = verdict.next === 'emergency'
  const isCallFirst = verdict.next === 'call-now' || verdict.next === 'call'
  const call = (
    <CallPanel
      title={t(isCallFirst ? 'call.first' : 'call.title')}
      {...callable(office, lang, now())}
    >
      <p class="govuk-body-s">{t('call.text')}</p>
    </CallPanel>
  )
  return (
    <PortalPage
      lang={lang}
      office={office}
      now={now}
      title={t('answer.title')}
      page="help-answer"
      params={{ visit: visitId }}
      backHref={address('help-question', lang, { visit: visitId, question: String(steps.length) })}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-xl">{verdict.title[lang]}</h1>
          {verdict.text.map((paragraph) => (
            <p class="govuk-body-l">{paragraph[lang]}</p>
          ))}
          {verdict.next === 'form' && service && service.confidence !== 'confirmed' && (
            <p class="govuk-body">{t('probably')}</p>
          )}
          {isCallFirst && call}
          {doors(parts, walked, service).map((door) => (
            <ContactCard text={text} {...contactOf(door, lang)} />
          ))}
          {verdict.next === 'service' && <ServiceContact text={text} service={service} />}
          <NextStep text={text} verdict={verdict} />
          {!verdict.withoutWarning && <Warning text={text} verdict={verdict} />}
          {!isEmergency && (
            <GivenAnswers text={text} visitId={visitId} steps={steps} service={service} />
          )}
        </div>
        {!isCallFirst && !isEmergency && <div class="govuk-grid-column-one-third">{call}</div>}
      </div>
    </PortalPage>
  )
}

/** Who else can help: as the service has it, or the answer, or the verdict. */
function doors(
  { questionnaire }: PortalParts,
  { verdict, steps }: Walked & { readonly verdict: Verdict },
  service: PublicService | undefined,
): Referral[] {
  if (verdict.next !== 'referral' && verdict.next !== 'emergency') return []
  const own = service?.referral ? [service.referral] : []
  const named = [...steps.flatMap(({ answer }) => answer.refer ?? []), ...(verdict.refer ?? [])]
  return [...own, ...named.flatMap((id) => questionnaire.referrals.get(id) ?? [])]
}

/** A number or an address only where it is confirmed. */
function contactOf({ names, for: purposes, phone, url, email, verified }: Referral, lang: Lang) {
  return {
    name: names[lang],
    purposes: purposes[lang],
    url,
    phone: verified.includes('phone') ? phone : undefined,
    email: verified.includes('email') ? email : undefined,
  }
}

interface ServiceContactProps {
  text: QuestionnaireText
  service: PublicService | undefined
}

/** Where the service itself takes complaints, as far as we know. */
function ServiceContact({ text, service }: ServiceContactProps) {
  const { url, phone, email } = service?.complaintContact ?? {}
  if (!service || !(url ?? phone ?? email))
    return <p class="govuk-body">{text.t('service.unknown-contact')}</p>
  return <ContactCard text={text} name={service.names[text.lang]} {...{ url, phone, email }} />
}

function NextStep({ text: { t, lang }, verdict }: { text: QuestionnaireText; verdict: Verdict }) {
  const lodge = address('complaint', lang)
  const way = (href: string, key: Parameters<typeof t>[0]) => <Button href={href}>{t(key)}</Button>
  const anyway = (
    <>
      <h2 class="govuk-heading-m">{t('anyway.title')}</h2>
      <p class="govuk-body">{t('anyway.text')}</p>
      <Button href={lodge} classes="govuk-button--secondary">
        {t('anyway.lodge')}
      </Button>
    </>
  )
  switch (verdict.next) {
    case 'form':
      return way(lodge, 'lodge')
    case 'call-now':
      return way(lodge, 'lodge-urgent')
    case 'report':
      return way(address('report', lang), 'to-report')
    case 'protection':
      return way(address('report', lang), 'to-protection')
    case 'question':
      return way(address('contact', lang), 'to-contact')
    case 'emergency':
      return null
    case 'call':
    case 'service':
    case 'referral':
      return anyway
  }
}

function Warning({ text: { t, lang }, verdict }: { text: QuestionnaireText; verdict: Verdict }) {
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{t('warning.title')}</h2>
      <p class="govuk-body">{t('warning.general')}</p>
      {verdict.mayStillSuspend && <p class="govuk-body">{t('warning.still-suspend')}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={address('appeal-terms', lang)}>
          {t('warning.terms')}
        </a>
      </p>
    </InsetText>
  )
}

interface GivenAnswersProps {
  text: QuestionnaireText
  visitId: string
  steps: readonly Step[]
  service: PublicService | undefined
}

function GivenAnswers({ text: { t, lang }, visitId, steps, service }: GivenAnswersProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{t('answers.title')}</h2>
      <SummaryList
        rows={steps.map(({ question, answer }, index) => ({
          key: question.words[lang],
          value: answer.words?.[lang] ?? service?.names[lang],
          actions: [
            {
              href: address('help-question', lang, { visit: visitId, question: String(index + 1) }),
              text: t('answers.change'),
              visuallyHiddenText: question.words[lang],
            },
          ],
        }))}
      />
    </>
  )
}
