import type { Frame } from '../../identity/index.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { leastAnswers } from '../../survey/index.ts'
import { OfficePage } from '../../ui/office-page.tsx'
import { OwnWords } from '../../ui/own-words.tsx'
import { Table } from '../../ui/table.tsx'
import { after, before, formatQuarter } from './lines.ts'
import type { Quarter, SurveyLine } from './lines.ts'
import { surveyText } from './text.ts'

interface SurveyPageProps {
  frame: Frame
  quarter: Quarter
  /** There is no later one that is over. */
  isNewest: boolean
  /** Enough people answered. */
  isShown: boolean
  forms: number
  lines: readonly SurveyLine[]
  /** In no order. */
  words: readonly string[]
}

/** What people think of how they were helped. Nothing here tells who. */
export function SurveyPage({
  frame,
  quarter,
  isNewest,
  isShown,
  forms,
  lines,
  words,
}: SurveyPageProps) {
  const { lang } = frame
  const { t } = surveyText(lang)
  const title = t('title', { ...quarter })
  return (
    <OfficePage {...frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{t('lead', { least: leastAnswers })}</p>
      {isShown ? (
        <>
          <p class="govuk-body">{t('forms', { count: numberText(lang, forms) })}</p>
          <h2 class="govuk-heading-m">{t('answers')}</h2>
          {lines.map((line) => (
            <Answers frame={frame} line={line} />
          ))}
          <h2 class="govuk-heading-m">{t('words')}</h2>
          <p class="govuk-body">{t(words.length > 0 ? 'words-lead' : 'no-words')}</p>
          {words.map((each) => (
            <OwnWords lang={lang}>{each}</OwnWords>
          ))}
        </>
      ) : (
        <p class="govuk-body">{t('too-few', { least: leastAnswers })}</p>
      )}
      <Quarters frame={frame} quarter={quarter} isNewest={isNewest} />
    </OfficePage>
  )
}

function Answers({ frame: { lang }, line }: { frame: Frame; line: SurveyLine }) {
  const { t } = surveyText(lang)
  const { question, count, shares } = line
  const caption = t(`question.${question}`)
  if (count === undefined) {
    return (
      <p class="govuk-body">
        <strong>{caption}</strong> {t('too-few-here', { least: leastAnswers })}
      </p>
    )
  }
  return (
    <Table
      caption={caption}
      captionClasses="govuk-table__caption--s"
      firstCellIsHeader
      head={[
        { text: t('answer') },
        { text: t('share', { count: numberText(lang, count) }), format: 'numeric' },
      ]}
      rows={shares.map(({ answer, percent }) => [
        { text: t(`answer.${answer}` as 'answer.yes') },
        { text: t('percent', { percent }), format: 'numeric' },
      ])}
    />
  )
}

function Quarters({
  frame: { lang },
  quarter,
  isNewest,
}: Pick<SurveyPageProps, 'frame' | 'quarter' | 'isNewest'>) {
  const { t } = surveyText(lang)
  const others = [before(quarter), ...(isNewest ? [] : [after(quarter)])]
  return (
    <p class="govuk-body">
      {others.map((each) => (
        <>
          <a class="govuk-link" href={`/survey?quarter=${formatQuarter(each)}`}>
            {t('quarter', { ...each })}
          </a>{' '}
        </>
      ))}
      <a class="govuk-link" href="/verdicts">
        {t('to-verdicts')}
      </a>
    </p>
  )
}
