import type { ComponentChildren } from 'preact'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Referral } from '../../published/index.ts'
import { CallPanel } from '../../ui/call-panel.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { address } from '../addresses.ts'
import { ContactCard, contactOf } from '../contact-card.tsx'
import { callable } from '../hours.ts'
import { PortalPage } from '../layout.tsx'
import type { PortalParts } from '../parts.ts'
import { doorName } from '../service-search/choices.ts'
import { DecisionForm } from './decision-form.tsx'
import type { DecisionReading, TypedDecision } from './decision.ts'
import { GivenAnswers } from './given-answers.tsx'
import { NextStep } from './next-step.tsx'
import { isSensitive, QuickLeave } from './quick-leave.tsx'
import type { Reached } from './reached.ts'
import { ServiceFirst } from './service-first.tsx'
import { questionnaireText } from './text.ts'
import type { QuestionnaireText } from './text.ts'
import { FirstWarnings, Warning } from './warning.tsx'

interface VerdictPageProps {
  parts: PortalParts
  lang: Lang
  visitId: string
  reached: Reached
  /** Without `reading` they are still typing it. */
  decision: { typed: TypedDecision; reading: DecisionReading | undefined } | undefined
}

/** What comes of the answers: what to do next, with whom, and what time one has. Never a refusal. */
export function VerdictPage(props: VerdictPageProps) {
  const { parts, lang, visitId, reached, decision } = props
  const text = questionnaireText(lang)
  const { t } = text
  const { verdict, steps } = reached
  const errors = decision?.reading?.errors ?? []
  return (
    <PortalPage
      lang={lang}
      office={parts.office}
      now={parts.now}
      title={t('answer.title')}
      page="help-answer"
      params={{ visit: visitId }}
      enter={verdict.next === 'emergency' ? undefined : {}}
      backHref={address('help-question', lang, { visit: visitId, question: String(steps.length) })}
      hasErrors={errors.length > 0}
    >
      {errors.length > 0 && (
        <ErrorSummary
          errorList={errors.map(({ field, error }) => ({
            text: t(`decision.error.${error}`),
            href: field === 'appeal' ? '#appeal' : '#received-day',
          }))}
        />
      )}
      {isSensitive(steps) && <QuickLeave office={parts.office} lang={lang} />}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {verdict.next === 'emergency' ? (
            <Told text={text} reached={reached} />
          ) : (
            <Verdict {...props} text={text} />
          )}
        </div>
        {!isCallFirst(reached) && verdict.next !== 'emergency' && (
          <div class="govuk-grid-column-one-third">
            <Call {...props} text={text} />
          </div>
        )}
      </div>
    </PortalPage>
  )
}

type Props = VerdictPageProps & { text: QuestionnaireText }

function Verdict(props: Props) {
  const { parts, text, visitId, reached, decision } = props
  const { verdict, steps, service, door, appeals, others } = reached
  return (
    <>
      <FirstWarnings text={text} appeals={appeals} />
      <Told text={text} reached={reached}>
        {isCallFirst(reached) && <Call {...props} />}
      </Told>
      {verdict.next === 'service' && <ServiceFirst parts={parts} text={text} service={service} />}
      {reached.situations.map(({ advice }) => (
        <p class="govuk-body">{advice[text.lang]}</p>
      ))}
      <NextStep text={text} visitId={visitId} verdict={verdict} steps={steps} />
      <Warning text={text} verdict={verdict} appeals={appeals} />
      <DecisionForm
        text={text}
        visitId={visitId}
        appeals={parts.questionnaire.appeals}
        likely={appeals[0]}
        typed={decision?.typed}
        reading={decision?.reading}
      />
      {others.length > 0 && <h2 class="govuk-heading-m">{text.t('others.title')}</h2>}
      <Cards text={text} referrals={others} />
      <GivenAnswers
        text={text}
        visitId={visitId}
        steps={steps}
        service={service}
        topic={door && doorName(door, text.lang)}
      />
    </>
  )
}

interface ToldProps {
  text: QuestionnaireText
  reached: Reached
  /** Between the words and who can help. */
  children?: ComponentChildren
}

function Told({ text, reached, children }: ToldProps) {
  const { verdict, doors } = reached
  const isLikely = isOnlyLikely(reached)
  const title = (isLikely && verdict.likelyTitle) || verdict.title
  return (
    <>
      <h1 class="govuk-heading-xl">{title[text.lang]}</h1>
      {verdict.text.map((paragraph) => (
        <p class="govuk-body-l">{paragraph[text.lang]}</p>
      ))}
      {verdict.next === 'form' && isLikely && <p class="govuk-body">{text.t('probably')}</p>}
      {children}
      <Cards text={text} referrals={doors} />
    </>
  )
}

function Call({ parts: { office, now }, lang, reached, text: { t } }: Props) {
  return (
    <CallPanel
      title={t(isCallFirst(reached) ? 'call.first' : 'call.title')}
      {...callable(office, lang, now())}
    >
      <p class="govuk-body-s">{t('call.text')}</p>
    </CallPanel>
  )
}

/** Whoever is sent elsewhere with something urgent rings first. */
function isCallFirst({ verdict: { next }, steps }: Reached): boolean {
  const isSentOn = next === 'referral' && steps.some(({ answer }) => answer.isUrgent)
  return isSentOn || next === 'call-now' || next === 'call'
}

/** Nobody is told that we are competent where the register is not sure. */
function isOnlyLikely({ service, door }: Reached): boolean {
  return [service?.confidence, door?.confidence].some(
    (confidence) => confidence !== undefined && confidence !== 'confirmed',
  )
}

function Cards({ text, referrals }: { text: QuestionnaireText; referrals: readonly Referral[] }) {
  return (
    <>
      {referrals.map((referral) => (
        <ContactCard lang={text.lang} {...contactOf(referral, text.lang)} />
      ))}
    </>
  )
}
