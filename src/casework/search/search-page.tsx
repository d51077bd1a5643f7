/** What was found: which file, and where in it the words stand. */
import type { Frame } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { shortDayText } from '../../platform/i18n/dates.ts'
import type { FoundService } from '../../published/index.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { FileLine } from '../lists/file-table.tsx'
import { ServiceName } from '../service-name.tsx'
import { caseworkText } from '../text.ts'
import type { CaseworkText } from '../text.ts'
import type { Excerpt } from './excerpts.ts'

export interface FoundLine extends FileLine {
  readonly excerpts: readonly Excerpt[]
}

export interface ShownResult {
  readonly files: readonly FoundLine[]
  /** As in the address, where it opens for this person alone. */
  readonly sealed: string
  readonly isAlike: boolean
  /** It was asked for, and not only because nothing else was found. */
  readonly isAlikeAsked: boolean
  /** All files have been read into the index. */
  readonly isComplete: boolean
  readonly next: number | undefined
  /** Those that are called as was typed. */
  readonly services: readonly FoundService[]
}

interface SearchPageProps {
  frame: Frame
  typed: string
  timeZone: string
  /** Undefined: nothing was typed that one could look for. */
  result?: ShownResult | undefined
}

export function SearchPage({ frame, typed, timeZone, result }: SearchPageProps) {
  const text = caseworkText(frame.lang)
  const { t } = text
  const searchBox = frame.searchBox && { ...frame.searchBox, value: typed }
  return (
    <OfficePage {...frame} searchBox={searchBox} title={t('search.title')} hasErrors={!result}>
      {!result && <ErrorSummary errorList={[{ text: t('search.blank'), href: '#search' }]} />}
      <h1 class="govuk-heading-l">{t('search.title')}</h1>
      {result && <Result text={text} typed={typed} timeZone={timeZone} result={result} />}
    </OfficePage>
  )
}

interface ResultProps {
  text: CaseworkText
  typed: string
  timeZone: string
  result: ShownResult
}

function Result({ text, typed, timeZone, result }: ResultProps) {
  const { t } = text
  const { files, isAlike, next, sealed } = result
  const href = (more: Record<string, string>) =>
    `/search?${new URLSearchParams({ for: sealed, ...more })}`
  const alike = { alike: 'yes' }
  return (
    <>
      {result.services.map(({ id, name }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={`/files?service=${id}`}>
            {t('search.of-service', { service: name })}
          </a>
        </p>
      ))}
      <p class="govuk-body">{t(sayingOf(result), { words: typed })}</p>
      {files.length === 0 && <p class="govuk-body">{t('search.none-hint')}</p>}
      {!result.isComplete && <p class="govuk-body">{t('search.incomplete')}</p>}
      <ul class="o-found">
        {files.map((found) => (
          <FoundFile text={text} timeZone={timeZone} found={found} />
        ))}
      </ul>
      {!isAlike && (
        <p class="govuk-body">
          <a class="govuk-link" href={href(alike)}>
            {t('search.to-alike')}
          </a>
        </p>
      )}
      {next !== undefined && (
        <Pagination next={{ href: href({ ...(isAlike && alike), after: String(next) }) }} />
      )}
    </>
  )
}

function sayingOf({ files, isAlike, isAlikeAsked }: ShownResult) {
  if (files.length === 0) return 'search.none'
  if (!isAlike) return 'search.found'
  return isAlikeAsked ? 'search.alike' : 'search.only-alike'
}

interface FoundFileProps {
  text: CaseworkText
  timeZone: string
  found: FoundLine
}

function FoundFile({ text, timeZone, found }: FoundFileProps) {
  return (
    <li class="o-found__file">
      <h2 class="o-found__head">
        <a class="govuk-link o-found__reference" href={found.href}>
          {found.reference}
        </a>
        <span>
          <ServiceName text={text} service={found.service} language={found.language} />
        </span>
        <span>{shortDayText(text.lang, found.lodgedOn)}</span>
        <Tag>{found.step}</Tag>
      </h2>
      {found.excerpts.map((excerpt) => (
        <Found text={text} timeZone={timeZone} excerpt={excerpt} />
      ))}
    </li>
  )
}

interface FoundProps {
  text: CaseworkText
  timeZone: string
  excerpt: Excerpt
}

function Found({ text: { t, lang }, timeZone, excerpt: { place, at, pieces } }: FoundProps) {
  const day = at ? shortDayText(lang, dayIn(timeZone, at)) : ''
  return (
    <p class="o-found__excerpt">
      <span class="o-found__place">{t(`found.${place}`, { day })}</span>{' '}
      <bdi>{pieces.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}</bdi>
    </p>
  )
}
