/** The file as a page by itself: to be read without us, so with nothing that would be fetched. */
import { render } from 'preact-render-to-string'
import type { DocumentContent, MailboxView } from '../../../letterbox/index.ts'
import { dayText, momentText } from '../../../platform/i18n/dates.ts'
import { sizeText } from '../../../platform/i18n/sizes.ts'
import { Language } from '../../../ui/language.ts'
import { NotPassedOn } from '../../../ui/pass-on.tsx'
import { AskedList } from '../asked-list.tsx'
import { Withheld, Words, sideOf, whenOf, wishOf, wishTitle } from '../conversation.tsx'
import { Facts } from '../file-page.tsx'
import type { Frame } from '../frame.tsx'
import { nextLines } from '../next-lines.ts'
import { todayOf } from '../next-panel.tsx'
import { Openings } from '../openings.tsx'
import { OutcomeList } from '../outcome-list.tsx'
import { followText } from '../text.ts'
import { WaitsList } from '../waits-list.tsx'
import type { Copied } from './copy.ts'

interface CopyProps {
  /** In the language of the file. */
  frame: Frame
  view: MailboxView
  /** By the id of the document. */
  copied: ReadonlyMap<string, Copied>
}

export function copyPage(props: CopyProps): string {
  return `<!doctype html>${render(<CopyPage {...props} />)}`
}

const css = `
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.5 sans-serif; color: #1d1d1b; background: #fff }
dt { font-weight: bold } dd { margin: 0 0 0.75rem } p, li, dd { overflow-wrap: anywhere }
article { margin: 0 0 1.5rem; padding: 0 1rem; border: 1px solid #6b6b6b; break-inside: avoid }
`

function CopyPage(props: CopyProps) {
  const { frame, view } = props
  const { office, lang } = frame
  const { t } = followText(lang)
  const { ending, step } = view
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t('file.title')}</title>
        <style>{css}</style>
      </head>
      <body>
        <Language.Provider value={lang}>
          <main>
            <h1>{t('file.title')}</h1>
            <p>
              {t('copy.made', {
                office: office.name[lang],
                when: momentText(lang, office.timeZone, frame.now()),
              })}
            </p>
            <Facts frame={frame} view={view} />
            <h2>{t(ending ? 'file.ending' : 'file.next')}</h2>
            <p>
              {ending
                ? t('file.ended', { day: dayText(lang, ending.on) })
                : t('file.now', { number: step, step: t(`step.${step}`) })}
            </p>
            {nextLines(view, todayOf(frame), followText(lang)).map((line) => (
              <p lang={line.lang}>{line.text}</p>
            ))}
            <WaitsList frame={frame} view={view} />
            <OutcomeList frame={frame} view={view} />
            <AskedList frame={frame} view={view} />
            <h2>{t('file.messages')}</h2>
            {view.messages.length === 0 && <p>{t('copy.no-messages')}</p>}
            {view.messages.map((message) => (
              <Message {...props} message={message} />
            ))}
            <h2>{t('file.documents')}</h2>
            {view.documents.length === 0 && <p>{t('copy.no-documents')}</p>}
            <Documents {...props} documents={view.documents} />
            <Openings frame={frame} view={view} />
          </main>
        </Language.Provider>
      </body>
    </html>
  )
}

function Message(props: CopyProps & { message: MailboxView['messages'][number] }) {
  const { frame, view, message } = props
  const { lang } = frame
  const { t } = followText(lang)
  const wish = wishOf(message.kind)
  return (
    <article>
      <h3>
        {sideOf(message, frame).sender}, {whenOf(message, frame)}
      </h3>
      {wish && (
        <p>
          <strong>{wishTitle(lang, wish)}</strong>
        </p>
      )}
      {message.isWithheld && <Withheld frame={frame} />}
      <Words body={message.body} lang={lang} expected={view.language} />
      {message.documents.length > 0 && <h4>{t('message.documents')}</h4>}
      <Documents {...props} documents={message.documents} />
    </article>
  )
}

function Documents({
  frame: { lang },
  copied,
  documents,
}: CopyProps & { documents: readonly DocumentContent[] }) {
  if (documents.length === 0) return null
  const { t } = followText(lang)
  return (
    <ul>
      {documents.map(({ id, name, size, isNotPassedOn }) => {
        const found = copied.get(id)
        if (found?.is !== 'there')
          return (
            <li>
              <bdi>{name}</bdi> ({t(found?.is === 'set-aside' ? 'copy.set-aside' : 'copy.gone')})
            </li>
          )
        return (
          <li>
            <a href={found.path.split('/').map(encodeURIComponent).join('/')} dir="auto">
              {name}
            </a>{' '}
            ({sizeText(lang, size)}){isNotPassedOn && <NotPassedOn />}
          </li>
        )
      })}
    </ul>
  )
}
