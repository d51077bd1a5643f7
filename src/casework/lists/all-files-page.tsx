import type { Frame, Staff } from '../../identity/index.ts'
import { Button } from '../../ui/button.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Select } from '../../ui/select.tsx'
import { steps } from '../procedure/state.ts'
import { caseworkText } from '../text.ts'
import type { CaseworkText } from '../text.ts'
import { FileTable } from './file-table.tsx'
import type { FileLine } from './file-table.tsx'

/** As chosen, and as it stands in the address; empty for no choice. */
export interface Chosen {
  readonly step: string
  readonly manager: string
}

interface AllFilesPageProps {
  frame: Frame
  lines: readonly FileLine[]
  today: string
  chosen: Chosen
  managers: readonly Pick<Staff, 'id' | 'name'>[]
  nextHref: string | undefined
}

export function AllFilesPage(props: AllFilesPageProps) {
  const { frame, lines, today, chosen, managers, nextHref } = props
  const text = caseworkText(frame.lang)
  const { t } = text
  const title = t('all-files.title')
  const isFiltered = Boolean(chosen.step || chosen.manager)
  return (
    <OfficePage {...frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <Filter text={text} chosen={chosen} managers={managers} />
      {lines.length > 0 ? (
        <FileTable text={text} title={title} lines={lines} today={today} showsManager />
      ) : (
        <p class="govuk-body">{t(isFiltered ? 'all-files.empty' : 'all-files.none')}</p>
      )}
      {nextHref && <Pagination next={{ href: nextHref }} />}
    </OfficePage>
  )
}

interface FilterProps {
  text: CaseworkText
  chosen: Chosen
  managers: AllFilesPageProps['managers']
}

function Filter({ text: { t }, chosen, managers }: FilterProps) {
  return (
    <form class="o-line-form" action="/files">
      <Select
        name="step"
        label={{ text: t('all-files.step') }}
        value={chosen.step}
        items={[
          { value: '', text: t('all-files.step.all') },
          ...steps.map((step) => ({ value: step, text: t(`step.${step}`) })),
        ]}
      />
      <Select
        name="manager"
        label={{ text: t('all-files.manager') }}
        value={chosen.manager}
        items={[
          { value: '', text: t('all-files.manager.everybody') },
          { value: 'nobody', text: t('all-files.manager.nobody') },
          ...managers.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Button classes="govuk-button--secondary">{t('all-files.filter')}</Button>
    </form>
  )
}
