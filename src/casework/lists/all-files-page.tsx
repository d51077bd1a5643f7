import type { Frame } from '../../identity/index.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { OfficePage } from '../../ui/office-page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { FileTable } from './file-table.tsx'
import type { FileLine } from './file-table.tsx'
import { FilterForm } from './filter-form.tsx'
import type { FilterFormProps } from './filter-form.tsx'
import { writeList } from './filters.ts'
import { SavedViews } from './saved-views.tsx'
import type { WrongName } from './saved-views.tsx'
import type { SavedView } from './saved-view-store.ts'

interface AllFilesPageProps extends FilterFormProps {
  frame: Frame
  lines: readonly FileLine[]
  today: string
  /** How many files the list has, counted no further than one more than `mostCounted`. */
  count: number
  views: readonly SavedView[]
  nextHref: string | undefined
  wrong?: WrongName | undefined
}

/** Nobody looks through more. */
export const mostCounted = 1000

export function AllFilesPage(props: AllFilesPageProps) {
  const { frame, casework, text, lines, today, count, list, views, nextHref, wrong } = props
  const { t } = text
  const title = t('title')
  const address = writeList(list)
  return (
    <OfficePage {...frame} title={title} hasErrors={wrong !== undefined}>
      <h1 class="govuk-heading-l">{title}</h1>
      <SavedViews text={text} views={views} list={address} wrong={wrong} />
      <FilterForm {...props} />
      {count > 0 && <p class="govuk-body o-counted">{countText(text, count)}</p>}
      {lines.length > 0 ? (
        <FileTable text={casework} title={title} lines={lines} today={today} showsManager />
      ) : (
        <p class="govuk-body">{t(address === '' ? 'none' : 'empty')}</p>
      )}
      {nextHref && <Pagination next={{ href: nextHref }} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/verdicts">
          {t('to-verdicts')}
        </a>{' '}
        <a class="govuk-link" href="/survey">
          {t('to-survey')}
        </a>
      </p>
    </OfficePage>
  )
}

function countText({ lang, t }: FilterFormProps['text'], count: number): string {
  if (count === 1) return t('count.one')
  return count > mostCounted
    ? t('count.more', { most: numberText(lang, mostCounted) })
    : t('count', { count: numberText(lang, count) })
}
