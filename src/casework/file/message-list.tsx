import type { ComponentChildren } from 'preact'
import { askingKinds, saidWays } from '../../letterbox/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { dayText, momentText } from '../../platform/i18n/dates.ts'
import { Details } from '../../ui/details.tsx'
import { Messages } from '../../ui/messages.tsx'
import { OwnWords } from '../../ui/own-words.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Message } from '../content-store.ts'
import { keptFromHealth } from '../health.ts'
import type { CaseworkText } from '../text.ts'
import { translationText } from '../translations/text.ts'
import { mayBeTranslated } from '../translations/told-translations.ts'
import { Translations } from '../translations/translations.tsx'
import { Documents } from './documents.tsx'
import type { ShownFile } from './shown-file.ts'

interface MessageListProps {
  text: CaseworkText
  file: ShownFile
  timeZone: string
  /** On the page of the file itself; beside a form nothing leads away from what is typed. */
  mayTranslate?: boolean | undefined
}

/** What was written both ways, oldest first. The office's own stand at the right, folded but the last. */
export function MessageList({ text, file, timeZone, mayTranslate }: MessageListProps) {
  const { t, lang } = text
  if (file.messages.length === 0) return <p class="govuk-body">{t('messages.none')}</p>
  return (
    <Messages
      label={t('messages.title')}
      items={file.messages.map((message, place) => ({
        id: message.id,
        type: message.source === 'office' ? 'sent' : 'received',
        sender: sender(text, file, message),
        datetime: message.sent_at.toISOString(),
        at: whenSaid(lang, timeZone, message),
        children: (
          <Folded file={file} message={message} isLast={place === file.messages.length - 1}>
            <Content {...{ text, file, timeZone, mayTranslate, message }} />
          </Folded>
        ),
      }))}
    />
  )
}

function sender({ t }: CaseworkText, { names }: ShownFile, message: Message): string {
  const way = notedWay(message)
  if (way) return t('message.noted', { way: t(`act-choice.way-${way}`) })
  if (message.source === 'complainant') return t('message.from-complainant')
  if (message.source === 'service') return t('message.from-service')
  const name = names.get(message.author_id ?? '') ?? t('message.from-office')
  return message.audience === 'person' ? name : t(`message.to-${message.audience}`, { name })
}

/** Of what a colleague noted down: how it was said. */
function notedWay({ source, kind }: Message) {
  const isNoted = source === 'complainant' && kind.startsWith('by-')
  return isNoted ? saidWays.find((way) => kind === `by-${way}`) : undefined
}

/** Nobody noted at what time. */
function whenSaid(lang: Lang, timeZone: string, message: Message): string {
  return notedWay(message)
    ? dayText(lang, dayIn(timeZone, message.sent_at))
    : momentText(lang, timeZone, message.sent_at)
}

interface FoldedProps {
  file: ShownFile
  message: Message
  isLast: boolean
  children: ComponentChildren
}

/** Letters of ours by their titles: whoever reads a file wants the story first. */
function Folded({ file, message, isLast, children }: FoldedProps) {
  const title = message.source === 'office' && file.labels.letter(message.kind)
  if (!title) return <>{children}</>
  return (
    <Details summary={title} open={isLast} classes="govuk-!-margin-bottom-0">
      {children}
    </Details>
  )
}

interface ContentProps extends MessageListProps {
  message: Message
}

/** What the complainant asks for, where it is more than a message. */
function WishTag({ text: { t }, message }: Pick<ContentProps, 'text' | 'message'>) {
  const wish = askingKinds.find((each) => each === message.kind)
  if (!wish || message.source !== 'complainant') return null
  return (
    <p class="govuk-body">
      <Tag classes="govuk-tag--orange">{t(`wish.${wish}`)}</Tag>
    </p>
  )
}

function Content({ text, file, timeZone, mayTranslate, message }: ContentProps) {
  const at = momentText(text.lang, timeZone, message.sent_at)
  const named = mayTranslate && mayBeTranslated(message)
  const documents = file.documents.filter((each) => each.message_id === message.id)
  return (
    <>
      <WishTag text={text} message={message} />
      {message.is_probably_machine && <Tag classes="govuk-tag--yellow">{text.t('machine')}</Tag>}
      {message.is_about_health && keptFromHealth(file.parties) && (
        <Tag classes="govuk-tag--purple">{text.t('health.tag')}</Tag>
      )}
      <OwnWords lang={file.state.language} classes="govuk-body">
        {message.body}
      </OwnWords>
      <Translations
        {...{ text, file, timeZone }}
        original={message.id}
        named={named ? translationText(text.lang).t('of.message', { at }) : undefined}
      />
      {documents.length > 0 && <Documents {...{ text, file, timeZone, documents }} />}
    </>
  )
}
