import type { Lang } from '../../platform/i18n/catalogue.ts'
import { CallPanel } from '../call-panel.tsx'
import { Doors } from '../doors.tsx'
import { Hero } from '../hero.tsx'
import { OfficePage } from '../office-page.tsx'
import { PublicPage } from '../public-page.tsx'
import { Steps } from '../steps.tsx'
import { Conversations } from './conversations.tsx'
import { Desk } from './desk.tsx'
import { Questions } from './questions.tsx'
import { Sayings } from './sayings.tsx'

const office = {
  name: 'Ombuds Brussels',
  telephone: { display: '02 549 67 00', e164: '+3225496700' },
  hours: ['Monday and Thursday 2–5 pm', 'Tuesday, Wednesday and Friday 9 am–12 noon'],
  openNow: 'Open now, until 5 pm',
}

const languageLinks = [
  { lang: 'nl', href: '?lang=nl' },
  { lang: 'fr', href: '?lang=fr' },
  { lang: 'en', href: '?lang=en' },
] as const

export function GalleryPage({ lang }: { lang: Lang }) {
  return (
    <PublicPage
      lang={lang}
      title="Components"
      styleSheet="gallery.css"
      office={office}
      languageLinks={languageLinks}
      homeHref="/_components"
      footerLinks={[{ href: '/_components/office', text: 'Staff pages' }]}
      hero={
        <Hero title="Someone listens">
          Every part of a page for the public, with words as they could be. We listen, we look into
          it, and together with you and the service we look for a solution.
        </Hero>
      }
    >
      <Ways />
      <Questions />
      <Sayings />
      <Conversations />
    </PublicPage>
  )
}

export function OfficeGalleryPage({ lang }: { lang: Lang }) {
  return (
    <OfficePage
      styleSheet="office-gallery.css"
      lang={lang}
      title="Components for staff"
      officeName={office.name}
      homeHref="/_components/office"
      languageLinks={languageLinks}
      staff={{ name: 'Vera Claes', signOutAction: '/_components/office' }}
      navigation={[
        { href: '/_components', text: 'My work' },
        { href: '/_components/office', text: 'All files', active: true },
        { href: '/_components#outbox', text: 'Outbox' },
      ]}
    >
      <Desk />
      <Conversations />
      <Questions />
      <Sayings />
    </OfficePage>
  )
}

function Ways() {
  return (
    <>
      <Doors
        afterHero
        doors={[
          {
            title: 'I have a problem with a public service',
            text: 'For citizens, associations and companies who experience something themselves.',
            href: '#complain',
            action: 'Lodge a complaint',
            isFirst: true,
          },
          {
            title: 'I saw abuse or fraud at work',
            text: 'For who works or worked for or with a public service. With your name, in confidence or anonymously.',
            href: '#report',
            action: 'Make a report',
          },
        ]}
      />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h2 class="govuk-heading-l">How we handle your complaint</h2>
          <Steps current={2} steps={steps} />
        </div>
        <div class="govuk-grid-column-one-third">
          <CallPanel
            title="Rather talk to someone?"
            telephone={office.telephone}
            hours={office.hours}
            openNow={office.openNow}
            isOpen
          >
            <p class="govuk-body">
              <a class="govuk-link" href="#call-me">
                Shall we call you?
              </a>
            </p>
          </CallPanel>
        </div>
      </div>
      <h2 class="govuk-heading-l">The same before anything has begun</h2>
      <Steps steps={steps} />
    </>
  )
}

const steps = [
  {
    title: 'Acknowledgement',
    text: 'You get a reference and the name of your case manager.',
  },
  {
    title: 'Check and referral',
    text: 'We look whether we can help you. If not, we show you the right way.',
  },
  { title: 'Facts and dialogue', text: 'We hear you and the service.' },
  {
    title: 'Conclusion',
    text: 'A reconciliation, a request to put it right, or an explanation why not.',
  },
  {
    title: 'Improvement',
    text: 'What goes wrong more often we investigate. We make recommendations.',
  },
]
