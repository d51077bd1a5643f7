import type { Frame } from '../../identity/index.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import type { Verdict } from '../../questionnaire/index.ts'
import { OfficePage } from '../../ui/office-page.tsx'
import { Table } from '../../ui/table.tsx'
import type { ProcedureSettings } from '../settings/settings.ts'
import type { VerdictLine } from './lines.ts'
import { verdictText } from './text.ts'

interface VerdictsPageProps {
  frame: Frame
  year: number
  /** There is no later one. */
  isNewest: boolean
  verdicts: readonly Verdict[]
  grounds: ProcedureSettings['grounds']
  lines: readonly VerdictLine[]
}

const columns = ['given', 'lodged', 'admissible', 'refused', 'otherwise', 'undecided'] as const

/** Where the questionnaire sends people wrong: what it told them, beside what was decided. */
export function VerdictsPage({
  frame,
  year,
  isNewest,
  verdicts,
  grounds,
  lines,
}: VerdictsPageProps) {
  const { lang } = frame
  const { t } = verdictText(lang)
  const title = t('title', { year })
  const titleOf = (id: string) => verdicts.find((each) => each.id === id)?.title[lang] ?? id
  const groundOf = (id: string) => grounds.find((each) => each.id === id)?.names[lang] ?? id
  const refused = lines.filter((line) => line.grounds.length > 0)
  return (
    <OfficePage {...frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{t('lead')}</p>
      <Table
        scrollLabel={title}
        firstCellIsHeader
        head={[
          { text: t('verdict') },
          ...columns.map((column) => ({ text: t(column), format: 'numeric' as const })),
        ]}
        rows={lines.map((line) => [
          { text: titleOf(line.verdict) },
          ...columns.map((column) => ({
            text: numberText(lang, line[column]),
            format: 'numeric' as const,
          })),
        ])}
      />
      {refused.length > 0 && <h2 class="govuk-heading-m">{t('why')}</h2>}
      {refused.map((line) => (
        <>
          <h3 class="govuk-heading-s">{titleOf(line.verdict)}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {line.grounds.map(({ id, count }) => (
              <li>{t('ground', { ground: groundOf(id), count: numberText(lang, count) })}</li>
            ))}
          </ul>
        </>
      ))}
      <Further frame={frame} year={year} isNewest={isNewest} />
    </OfficePage>
  )
}

/** Other years, and what else people say of us. */
function Further({
  frame: { lang },
  year,
  isNewest,
}: Pick<VerdictsPageProps, 'frame' | 'year' | 'isNewest'>) {
  const { t } = verdictText(lang)
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/verdicts?year=${year - 1}`}>
        {t('year', { year: year - 1 })}
      </a>
      {!isNewest && (
        <>
          {' '}
          <a class="govuk-link" href={`/verdicts?year=${year + 1}`}>
            {t('year', { year: year + 1 })}
          </a>
        </>
      )}{' '}
      <a class="govuk-link" href="/survey">
        {t('to-survey')}
      </a>
    </p>
  )
}
