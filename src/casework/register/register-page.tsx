import type { Frame } from '../../identity/index.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { byName } from '../../platform/i18n/order.ts'
import { fold, foldedNames, unconfirmedIn } from '../../published/index.ts'
import type { Book } from '../../published/index.ts'
import { Button } from '../../ui/button.tsx'
import { Input } from '../../ui/input.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { SubNavigation } from '../../ui/sub-navigation.tsx'
import { Tag } from '../../ui/tag.tsx'
import { partOfRegister, registerParts } from './parts.ts'
import type { Entry, Part } from './parts.ts'
import { registerText } from './text.ts'

interface RegisterPageProps {
  frame: Frame
  part: Part
  book: Book
  isUnconfirmedOnly: boolean
  /** Only what is called so, or is found by such a word. */
  words: string
}

/** Everything that people are told about services, others who can help and topics, and what nobody has confirmed. */
export function RegisterPage(props: RegisterPageProps) {
  const { frame, part, book, isUnconfirmedOnly, words } = props
  const { lang } = frame
  const { t } = registerText(lang)
  const entries = [...partOfRegister[part].list(book)]
  const lines = entries
    .map((entry) => ({ entry, name: entry.names[lang], missing: unconfirmedIn(entry) }))
    .toSorted(byName(lang))
  const open = lines.filter(({ missing }) => missing.length > 0)
  const shown = (isUnconfirmedOnly ? open : lines).filter(({ entry }) => isCalled(entry, words))
  return (
    <OfficePage {...frame} title={t('title')}>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body">{t('lead')}</p>
      <SubNavigation
        label={t('title')}
        items={registerParts.map((each) => ({
          href: `/register?part=${each}`,
          text: t(each),
          active: each === part,
        }))}
      />
      <p class="govuk-body">
        {t('open', { open: open.length, all: lines.length })}{' '}
        <a
          class="govuk-link"
          href={`/register?part=${part}${isUnconfirmedOnly ? '' : '&only=unconfirmed'}`}
        >
          {t(isUnconfirmedOnly ? 'show-all' : 'show-open')}
        </a>
      </p>
      <Find {...props} />
      {shown.length === 0 && <p class="govuk-body">{t('find.none')}</p>}
      <ul class="govuk-list">
        {shown.map(({ entry, name, missing }) => (
          <li>
            <a class="govuk-link" href={`/register/${part}/${entry.id}`}>
              {name}
            </a>
            <Tags entry={entry} missing={missing} lang={lang} />
          </li>
        ))}
      </ul>
      <Button href={`/register/${part}/new`} classes="govuk-button--secondary">
        {t(`new.${part}`)}
      </Button>
    </OfficePage>
  )
}

function Find({ frame, part, isUnconfirmedOnly, words }: RegisterPageProps) {
  const { t } = registerText(frame.lang)
  return (
    <search>
      <form method="get" action="/register">
        <input type="hidden" name="part" value={part} />
        {isUnconfirmedOnly && <input type="hidden" name="only" value="unconfirmed" />}
        <Input
          name="words"
          label={{ text: t('find') }}
          value={words}
          classes="govuk-input--width-20"
          autocomplete="off"
        />
        <Button classes="govuk-button--secondary">{t('find.submit')}</Button>
      </form>
    </search>
  )
}

interface TagsProps {
  entry: Entry
  missing: ReturnType<typeof unconfirmedIn>
  lang: Lang
}

function Tags({ entry, missing, lang }: TagsProps) {
  const { t } = registerText(lang)
  return (
    <>
      {hasEnded(entry) && (
        <>
          {' '}
          <Tag classes="govuk-tag--grey">{t('ended')}</Tag>
        </>
      )}
      {missing.map((what) => (
        <>
          {' '}
          <Tag classes="govuk-tag--yellow">{t(`unconfirmed.${what}`)}</Tag>
        </>
      ))}
    </>
  )
}

function isCalled(entry: Entry, words: string): boolean {
  const wanted = fold(words)
  return wanted === '' || foldedNames(entry).some((name) => name.includes(wanted))
}

function hasEnded(entry: Entry): boolean {
  return 'ended' in entry && entry.ended === true
}
