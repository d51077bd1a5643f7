/** Who waits to be rung back or to come by, with what was promised and who of us tried. */
import type { Frame } from '../../identity/index.ts'
import type { VisitNeed } from '../../letterbox/index.ts'
import { colon } from '../../platform/i18n/punctuation.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { momentText } from '../../platform/i18n/dates.ts'
import { slotParts } from '../../platform/office/index.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { slotText } from '../../ui/slot-text.ts'
import { OwnWords } from '../../ui/own-words.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { TextLines } from '../../ui/text-lines.tsx'
import { TypedTelephone } from '../../ui/telephone.tsx'
import { caseworkText } from '../text.ts'
import type { Contact, Outcome } from './contact-store.ts'
import { contactsText } from './text.ts'
import type { ContactsText } from './text.ts'
import { triedText } from './tried-text.ts'
import type { NamedTry } from './tried-text.ts'

export interface ContactLine {
  readonly contact: Contact
  /** In their order, with the name of who tried. */
  readonly tries: readonly NamedTry[]
  readonly due: 'late' | 'today' | 'coming'
}

interface ContactsPageProps {
  frame: Frame
  open: readonly ContactLine[]
  done: readonly ContactLine[]
  keptDays: number
  timeZone: string
  nextHref: string | undefined
  /** What was written down just now was not: somebody else was quicker. */
  isChanged?: boolean | undefined
}

export function ContactsPage(props: ContactsPageProps) {
  const { frame, open, done, nextHref, isChanged } = props
  const text = contactsText(frame.lang)
  const { t } = text
  return (
    <OfficePage {...frame} title={t('title')} hasErrors={isChanged}>
      {isChanged && <ErrorSummary errorList={[{ text: t('changed') }]} />}
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body">{t('lead')}</p>
      {open.length === 0 && <p class="govuk-body">{t('none')}</p>}
      {open.map((line) => (
        <OpenContact text={text} line={line} timeZone={props.timeZone} />
      ))}
      {nextHref && <Pagination next={{ href: nextHref }} />}
      {done.length > 0 && <DoneTable {...props} />}
    </OfficePage>
  )
}

interface LineProps {
  text: ContactsText
  line: ContactLine
  timeZone: string
}

function OpenContact({ text, line, timeZone }: LineProps) {
  const { t, lang } = text
  const { contact, tries } = line
  return (
    <SummaryList
      card={{ title: <Title text={text} line={line} /> }}
      rows={[
        { key: t('name'), value: contact.name ?? t('name.none') },
        { key: t('reach'), value: <Reach contact={contact} /> },
        { key: t('language'), value: t(`language.${languageOf(contact)}`) },
        contact.kind === 'appointment' && {
          key: t('appointment.wished'),
          value: <TextLines lines={slotLines(text, contact)} />,
        },
        (contact.needs.length > 0 || contact.needs_words !== null) && {
          key: t('needs'),
          value: needsText(text, contact),
        },
        contact.about !== null && {
          key: t('about'),
          value: <OwnWords lang={languageOf(contact)}>{contact.about}</OwnWords>,
        },
        { key: t('arrived'), value: momentText(lang, timeZone, contact.arrived_at) },
        tries.length > 0 && {
          key: t('tries'),
          value: (
            <TextLines lines={tries.map((each) => triedText(text, line.contact, each, timeZone))} />
          ),
        },
        { key: t('what'), value: <Outcomes text={text} line={line} /> },
      ]}
    />
  )
}

function Title({ text, line: { contact, due } }: Omit<LineProps, 'timeZone'>) {
  const { t, lang } = text
  const [promised = ''] = slotLines(text, contact)
  return (
    <span class="o-marked">
      {contact.kind === 'call-back'
        ? `${t('call-back')}${colon(lang)}${promised}`
        : t('appointment')}
      {due === 'late' && <Tag classes="govuk-tag--red">{t('due.late')}</Tag>}
      {due === 'today' && <Tag classes="govuk-tag--yellow">{t('due.today')}</Tag>}
      {contact.is_probably_machine && (
        <Tag classes="govuk-tag--grey">{caseworkText(lang).t('machine')}</Tag>
      )}
    </span>
  )
}

function Reach({ contact: { telephone, email, address } }: { contact: Contact }) {
  if (telephone) return <TypedTelephone number={telephone} />
  if (email)
    return (
      <a class="govuk-link" href={`mailto:${email}`}>
        {email}
      </a>
    )
  return <TextLines lines={(address ?? '').split('\n')} />
}

/** Why somebody is given up is asked on a page of its own. */
const outcomes = ['reached', 'not-reached'] as const satisfies readonly Outcome[]

function Outcomes({ text: { t }, line: { contact, tries } }: Omit<LineProps, 'timeZone'>) {
  return (
    <form method="post" action="/contacts" class="govuk-button-group">
      <input type="hidden" name="contact" value={contact.id} />
      <input type="hidden" name="number" value={tries.length + 1} />
      {outcomes.map((outcome) => (
        <Button
          name="outcome"
          value={outcome}
          classes={outcome === 'reached' ? undefined : 'govuk-button--secondary'}
          preventDoubleClick
        >
          {outcome === 'reached' ? t(`reached.${contact.kind}`) : t(outcome)}
          <span class="govuk-visually-hidden"> {contact.name ?? t('name.none')}</span>
        </Button>
      ))}
      <Button href={`/contacts/${contact.id}/close`} classes="govuk-button--secondary">
        {t('given-up')}
        <span class="govuk-visually-hidden"> {contact.name ?? t('name.none')}</span>
      </Button>
    </form>
  )
}

function DoneTable({ frame, done, keptDays, timeZone }: ContactsPageProps) {
  const text = contactsText(frame.lang)
  const { t } = text
  return (
    <>
      <Table
        caption={t('done')}
        captionClasses="govuk-table__caption--m"
        scrollLabel={t('done')}
        head={[{ text: t('what') }, { text: t('name') }, { text: t('tries') }]}
        rows={done.map((line) => [
          { text: t(line.contact.kind) },
          { text: line.contact.name ?? t('name.none') },
          {
            text: (
              <TextLines
                lines={line.tries.map((each) => triedText(text, line.contact, each, timeZone))}
              />
            ),
          },
        ])}
      />
      <p class="govuk-body">{t('done.kept', { days: keptDays })}</p>
    </>
  )
}

function slotLines({ lang }: ContactsText, { slots }: Contact): string[] {
  return slots.map((slot) => slotText(lang, slotParts(slot)))
}

function needsText({ t }: ContactsText, { needs, needs_words: words }: Contact): string {
  const named = needs.map((need) => t(`need.${need as VisitNeed}`))
  return [...named, ...(words ? [words] : [])].join('; ')
}

function languageOf({ language }: Contact): Lang {
  return languages.find((each) => each === language) ?? 'fr'
}
