import type { Frame } from '../../identity/index.ts'
import { OfficePage } from '../../ui/office-page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { caseworkText } from '../text.ts'
import { FileTable } from './file-table.tsx'
import type { FileLine } from './file-table.tsx'

interface MyWorkPageProps {
  frame: Frame
  lines: readonly FileLine[]
  today: string
  nextHref: string | undefined
}

export function MyWorkPage({ frame, lines, today, nextHref }: MyWorkPageProps) {
  const text = caseworkText(frame.lang)
  const { t } = text
  const title = t('my-work.title')
  return (
    <OfficePage {...frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {lines.length > 0 ? (
        <FileTable text={text} title={title} lines={lines} today={today} showsManager={false} />
      ) : (
        <p class="govuk-body">
          {t('my-work.empty')}{' '}
          <a class="govuk-link" href="/files">
            {t('my-work.to-all')}
          </a>
        </p>
      )}
      {nextHref && <Pagination next={{ href: nextHref }} />}
    </OfficePage>
  )
}
