/**
 * What a proxy shows while no process of ours answers: whole in one file, because nobody would answer for
 * a style sheet either. Made from the office's data, and asks for nothing.
 */
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Office } from '../../platform/office/index.ts'
import { callLink, Linked } from '../../ui/linked.tsx'
import { Telephone } from '../../ui/telephone.tsx'
import { complaintText } from '../complaint/text.ts'
import { hourLines } from '../hours.ts'
import { maintenanceText } from './text.ts'

const style = `
body{margin:0 auto;max-width:34em;padding:1.5em 1em;background:#fffdf9;color:#1e1b2e;font:1.2em/1.5 system-ui,sans-serif}
h1{font-size:1.6em;line-height:1.2}h2{font-size:1.1em;margin:1.5em 0 0}
a{color:#3a2f7d}a:focus{outline:3px solid #ffc53d;background:#ffc53d;color:#1e1b2e}
nav a,nav strong{margin-right:1em}.number{font-size:1.6em;font-weight:bold}
p.hour,address{margin:0;font-style:normal}
@media print{nav{display:none}body{background:none;color:#000}}
`

export function MaintenancePage({ office, lang }: { office: Office; lang: Lang }) {
  const { t } = maintenanceText(lang)
  const { telephone, address, emergency } = office.contact
  const title = t('title')
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} – ${office.name[lang]}`}</title>
        {/* Constant, and of no page that the portal itself shows. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header>
          <p>
            <strong>{office.name[lang]}</strong>
          </p>
          <Others lang={lang} />
        </header>
        <main>
          <h1>{title}</h1>
          <p>{t('text')}</p>
          <p>{t('lost')}</p>
          <p>{t('term')}</p>
          <p>
            <Linked links={[callLink({ display: emergency, e164: emergency })]}>
              {t('danger', { emergency })}
            </Linked>
          </p>
          <h2>{t('call')}</h2>
          <Telephone number={telephone} classes="number" />
          {hourLines(office, lang).map((line) => (
            <p class="hour">{line}</p>
          ))}
          <h2>{t('write')}</h2>
          <address>
            {address[lang].map((line) => (
              <>
                {line}
                <br />
              </>
            ))}
          </address>
        </main>
      </body>
    </html>
  )
}

/** The same in the other languages: files beside this one. */
function Others({ lang }: { lang: Lang }) {
  return (
    <nav aria-label={complaintText(lang).t('contact.language')}>
      {languages.map((each) => (
        <>
          {each === lang ? (
            <strong>{complaintText(each).t(`contact.${each}`)}</strong>
          ) : (
            <a href={`${each}.html`} lang={each} hreflang={each}>
              {complaintText(each).t(`contact.${each}`)}
            </a>
          )}{' '}
        </>
      ))}
    </nav>
  )
}
