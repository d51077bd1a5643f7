/** The outermost shell of a page: head, style sheet, scripts, skip link. Knows no office. */
import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { type AssetName, asset } from '../platform/http/assets.ts'
import { Demonstration } from '../platform/http/demonstration.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { tokens } from './attributes.ts'
import { Language, Own, type OwnLanguage, useWords } from './language.ts'
import { SkipLink } from './skip-link.tsx'

interface DocumentProps {
  lang: Lang
  /** The whole of `<title>`. */
  title: string
  styleSheet: AssetName
  /** Where the page is in a language of its own. */
  own?: OwnLanguage | undefined
  children: ComponentChildren
}

export function Document({ lang, title, styleSheet, own, children }: DocumentProps) {
  return (
    <html
      lang={own?.language ?? lang}
      dir={own?.direction}
      class={tokens('govuk-template', own && 'o-own-script')}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#fffdf9" />
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        {!own && (
          <link
            rel="preload"
            href={asset('text.woff2')}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
        )}
        <link rel="stylesheet" href={asset(styleSheet)} />
        <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
        <script type="module" src={asset('start.js')} />
      </head>
      <body class="govuk-template__body">
        <Language.Provider value={lang}>
          <Own.Provider value={own}>
            <NotReal />
            <Skip />
            {children}
          </Own.Provider>
        </Language.Provider>
      </body>
    </html>
  )
}

/** First of all, on paper too: somebody may come upon a demonstration who looks for help. */
function NotReal() {
  const { t } = useWords()
  return useContext(Demonstration) ? (
    <aside class="o-demonstration" aria-label={t('demonstration')}>
      {t('demonstration.not-real')}
    </aside>
  ) : undefined
}

function Skip() {
  return <SkipLink href="#main">{useWords().t('skip-link')}</SkipLink>
}
