import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { render } from 'preact-render-to-string'
import { languages } from '../platform/i18n/catalogue.ts'
import { FaultMessage } from './fault-message.tsx'
import { GalleryPage, OfficeGalleryPage } from './gallery/gallery-page.tsx'
import { Input } from './input.tsx'
import { OfficePage } from './office-page.tsx'
import { PublicPage } from './public-page.tsx'

const telephone = { display: '02 549 67 00', e164: '+3225496700' }
const page = {
  lang: 'fr',
  title: 'Que s’est-il passé ?',
  office: {
    name: 'Ombuds Bruxelles',
    telephone,
    hours: ['lundi et jeudi de 14 à 17 h'],
    openNow: 'Ouvert, jusqu’à 17 h',
  },
  languageLinks: [
    { lang: 'nl', href: '/nl/klacht' },
    { lang: 'fr', href: '/fr/plainte' },
    { lang: 'en', href: '/en/complaint' },
  ],
  homeHref: '/fr',
} as const

suite('a page for the public', () => {
  test('is named by its title and the office, and says first that something is wrong', () => {
    const right = render(<PublicPage {...page} />)
    const wrong = render(<PublicPage {...page} hasErrors />)

    assert.match(right, /<title>Que s’est-il passé \? – Ombuds Bruxelles<\/title>/)
    assert.match(wrong, /<title>Erreur\u00a0: Que s’est-il passé \? – Ombuds Bruxelles<\/title>/)
  })

  test('tells how to reach a person, and when', () => {
    const html = render(<PublicPage {...page} />)

    assert.match(html, /<a [^>]*href="tel:\+3225496700">02 549 67 00<\/a>/)
    assert.ok(html.includes('lundi et jeudi de 14 à 17 h'))
  })

  test('leads to itself in the other languages, each named in its own', () => {
    const html = render(<PublicPage {...page} />)

    assert.match(html, /href="\/nl\/klacht" lang="nl" hreflang="nl">Nederlands</)
    assert.match(html, /href="\/fr\/plainte" lang="fr" hreflang="fr" aria-current="true">Français</)
  })

  test('lets components say their own words in its language', () => {
    const html = render(
      <PublicPage {...page} backHref="/fr">
        <Input name="a" label={{ text: 'Votre nom' }} errorMessage="Donnez votre nom" />
      </PublicPage>,
    )

    assert.match(html, />Retour</)
    assert.match(html, /Erreur\u00a0:<\/span> Donnez votre nom/)
    assert.match(html, /<a href="#main" class="govuk-skip-link"[^>]*>Aller au contenu</)
  })
})

suite('a page for staff', () => {
  test('names who is signed in and ends the session by a form', () => {
    const staff = { name: 'Vera Claes', signOutAction: '/sign-out' }
    const html = render(
      <OfficePage lang="nl" title="Alle dossiers" officeName="Ombuds" homeHref="/" staff={staff} />,
    )

    assert.match(html, /<title>Alle dossiers – Ombuds<\/title>/)
    assert.match(html, /<form [^>]*method="post" action="\/sign-out"/)
    assert.match(html, /Vera Claes/)
  })
})

test('no page needs what the content security policy refuses', () => {
  for (const lang of languages) {
    for (const html of [
      render(<GalleryPage lang={lang} />),
      render(<OfficeGalleryPage lang={lang} />),
    ]) {
      assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|javascript:/)
      assert.doesNotMatch(html, /<script(?![^>]*\ssrc="\/assets\/)/)
      assert.doesNotMatch(html, /(?:src|href)="(?:https?:)?\/\//)
    }
  }
})

test('every component has its words in every language', () => {
  for (const lang of languages) {
    const html = render(<GalleryPage lang={lang} />) + render(<OfficeGalleryPage lang={lang} />)
    assert.doesNotMatch(html, /undefined|\{\{|\[object/)
  }
})

test('a fault tells its number and the telephone', () => {
  const html = render(
    <FaultMessage code="fault" requestId="K7QM-2XPD" telephone={telephone} homeHref="/" />,
  )
  assert.match(html, /K7QM-2XPD/)
  assert.match(html, /02 549 67 00/)
})
