/** *Get help*: what the office does, for whom, when and how, and every way on. */
import type { Now } from '../../platform/clock.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Office } from '../../platform/office/index.ts'
import { CallPanel } from '../../ui/call-panel.tsx'
import { Doors } from '../../ui/doors.tsx'
import { Hero } from '../../ui/hero.tsx'
import { Steps } from '../../ui/steps.tsx'
import { address } from '../addresses.ts'
import { callable } from '../hours.ts'
import { PortalPage } from '../layout.tsx'
import { Conditions } from './conditions.tsx'
import { Difference } from './difference.tsx'
import { homeText } from './text.ts'
import type { HomeText } from './text.ts'

interface HomePageProps {
  lang: Lang
  office: Office
  now: Now
}

export function HomePage({ lang, office, now }: HomePageProps) {
  const text = homeText(lang)
  const { t } = text
  const service = office.publicServices.one[lang]
  return (
    <PortalPage
      lang={lang}
      office={office}
      now={now}
      page="home"
      title={t('title')}
      hero={<Hero title={t('title')}>{t('lead', { service })}</Hero>}
    >
      <Doors afterHero doors={doors(text)} />
      <OtherWays text={text} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Conditions text={text} office={office} />
        </div>
        <div class="govuk-grid-column-one-third">
          <Talk text={text} office={office} at={now()} />
        </div>
      </div>
      <div class="govuk-grid-row govuk-!-margin-top-6">
        <div class="govuk-grid-column-one-half">
          <h2 class="govuk-heading-l">{t('steps.title')}</h2>
          <Steps steps={steps(text)} />
        </div>
        <div class="govuk-grid-column-one-half">
          <Duration text={text} />
        </div>
      </div>
      <Difference text={text} />
      <Secrecy text={text} />
    </PortalPage>
  )
}

function doors({ t, lang }: HomeText) {
  return (['complaint', 'report'] as const).map((page) => ({
    title: t(`${page}.title`),
    text: t(`${page}.text`),
    href: address(page, lang),
    action: t(`${page}.action`),
    isFirst: page === 'complaint',
  }))
}

function OtherWays({ text: { t, lang } }: { text: HomeText }) {
  return (
    <>
      <h2 class="govuk-heading-m">{t('ways.title')}</h2>
      <ul class="o-ways">
        {(['follow', 'can-we-help', 'protection'] as const).map((page) => (
          <li class="o-ways__way">
            <a class="govuk-link o-ways__link" href={address(page, lang)}>
              {t(page)}
            </a>
            <span class="o-ways__text">{t(`${page}.text`)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Talk({ text: { t, lang }, office, at }: { text: HomeText; office: Office; at: Date }) {
  return (
    <CallPanel title={t('talk.title')} {...callable(office, lang, at)}>
      <p class="govuk-body-s">{t('talk.together')}</p>
      {office.contact.visitsByAppointmentOnly && <p class="govuk-body-s">{t('talk.visit')}</p>}
      <p class="govuk-body-s">
        <a class="govuk-link" href={address('contact', lang)}>
          {t('talk.contact')}
        </a>
      </p>
    </CallPanel>
  )
}

function steps({ t }: HomeText) {
  return ([1, 2, 3, 4, 5] as const).map((step) => ({
    title: t(`steps.${step}`),
    text: t(`steps.${step}.text`),
  }))
}

function Duration({ text: { t } }: { text: HomeText }) {
  return (
    <>
      <h2 class="govuk-heading-l">{t('duration.title')}</h2>
      <p class="govuk-body">{t('duration.text')}</p>
      <p class="govuk-body">{t('duration.follow')}</p>
      <p class="govuk-body">{t('duration.urgent')}</p>
      <div class="govuk-inset-text">{t('duration.terms')}</div>
    </>
  )
}

function Secrecy({ text: { t, lang } }: { text: HomeText }) {
  return (
    <>
      <h2 class="govuk-heading-l">{t('secrecy.title')}</h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>{t('secrecy.oath')}</li>
        <li>{t('secrecy.told')}</li>
        <li>{t('secrecy.site')}</li>
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={address('privacy', lang)}>
          {t('secrecy.more')}
        </a>
      </p>
    </>
  )
}
