/** The messages both ways, and those of the person that the office has not taken in yet. */
import { askingKinds, saidWays } from '../../letterbox/index.ts'
import type { MailboxView } from '../../letterbox/index.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { dayIn } from '../../platform/clock.ts'
import { dayText, momentText } from '../../platform/i18n/dates.ts'
import { languageOfWords } from '../../platform/i18n/language-of-words.ts'
import { Messages } from '../../ui/messages.tsx'
import { DocumentsList } from './documents-list.tsx'
import type { Sent } from './followed.ts'
import type { Frame } from './frame.tsx'
import { followText } from './text.ts'

type Message = MailboxView['messages'][number]

interface ConversationProps {
  frame: Frame
  file: string
  view: MailboxView
  underway: readonly Sent[]
}

export function Conversation({ frame, file, view, underway }: ConversationProps) {
  const { t, lang } = followText(frame.lang)
  if (view.messages.length + underway.length === 0) {
    return <p class="govuk-body">{t('file.no-messages')}</p>
  }
  const expected = view.language
  const known = view.messages.map((message) => ({
    datetime: message.at,
    at: whenOf(message, frame),
    id: message.id,
    ...sideOf(message, frame),
    children: <Content {...{ frame, file, message, expected }} wish={wishOf(message.kind)} />,
  }))
  const delivering = underway.map((message) => ({
    datetime: message.at,
    at: momentText(lang, frame.office.timeZone, new Date(message.at)),
    id: message.draftId,
    ...sideOf({ from: 'complainant', kind: 'message' }, frame),
    children: <Content {...{ frame, message, expected }} wish={message.wish} />,
  }))
  return <Messages label={t('file.messages')} items={[...known, ...delivering]} />
}

/** In words; of what was noted down, the day alone. */
export function whenOf(message: Message, { office: { timeZone }, lang }: Frame): string {
  const at = new Date(message.at)
  return isNoted(message) ? dayText(lang, dayIn(timeZone, at)) : momentText(lang, timeZone, at)
}

export function sideOf(message: Pick<Message, 'from' | 'kind'>, { office, lang }: Frame) {
  const { t } = followText(lang)
  if (message.from === 'office') return { type: 'received', sender: office.name[lang] } as const
  const sender = t(isNoted(message) ? 'message.from-you-noted' : 'message.from-you')
  return { type: 'sent', sender } as const
}

/** What the person said, and somebody of the office wrote down: the day is known and no time. */
function isNoted({ from, kind }: Pick<Message, 'from' | 'kind'>): boolean {
  return from === 'complainant' && saidWays.some((way) => kind === `by-${way}`)
}

interface ContentProps {
  frame: Frame
  /** Without it, the message is still on its way and its documents cannot be opened yet. */
  file?: string | undefined
  message: Pick<Message, 'body' | 'documents' | 'isWithheld'>
  /** In which the file is kept. */
  expected: Lang
  wish: Sent['wish']
}

/** What somebody wrote, on a page in `lang`; `expected` is the language of the file. */
export function Words({ body, lang, expected }: { body: string; lang: Lang; expected: Lang }) {
  const wordsIn = languageOfWords(body, expected)
  return (
    <>
      {paragraphs(body).map((lines) => (
        <p class="govuk-body" dir="auto" lang={wordsIn === lang ? undefined : wordsIn}>
          {withBreaks(lines)}
        </p>
      ))}
    </>
  )
}

export function wishTitle(lang: Lang, wish: NonNullable<Sent['wish']>): string {
  return followText(lang).t(wish === 'contact' ? 'contact.title' : `wish.${wish}.title`)
}

/** Of the kinds of messages, those that ask for something. */
export function wishOf(kind: string): Sent['wish'] {
  return askingKinds.find((each) => each === kind)
}

function Content({ frame, file, message, expected, wish }: ContentProps) {
  const { t, lang } = followText(frame.lang)
  return (
    <>
      {wish && (
        <p class="govuk-body" lang={lang}>
          <strong>{wishTitle(frame.lang, wish)}</strong>
        </p>
      )}
      {message.isWithheld && <Withheld frame={frame} />}
      <Words body={message.body} lang={lang} expected={expected} />
      {message.documents.length > 0 && (
        <div>
          <p class="govuk-body govuk-!-margin-bottom-1">
            <strong>{t('message.documents')}</strong>
          </p>
          <DocumentsList
            lang={lang}
            documents={message.documents}
            file={file}
            classes="govuk-!-margin-bottom-0"
          />
        </div>
      )}
      {!file && <p class="govuk-hint govuk-!-margin-top-2">{t('message.delivering')}</p>}
    </>
  )
}

/** To a helper who may not see it: that there is something, and whom to ask. */
export function Withheld({ frame: { lang } }: Pick<ContentProps, 'frame'>) {
  return (
    <p class="govuk-body" lang={lang}>
      {followText(lang).t('message.withheld')}
    </p>
  )
}

function paragraphs(body: string): string[][] {
  return body
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => paragraph.split('\n'))
}

function withBreaks(lines: readonly string[]) {
  return lines.map((line, index) => (index === 0 ? line : [<br />, line]))
}
