/** *I have a decision: how much time do I have?* Asked for by who wants to know, on the page of a verdict. */
import { dayText } from '../../platform/i18n/dates.ts'
import type { Appeal } from '../../questionnaire/index.ts'
import { Autosave } from '../../ui/autosave.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Details } from '../../ui/details.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { typedForm } from '../../ui/languages.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { address } from '../addresses.ts'
import { typingHref } from '../typing.ts'
import { withoutStop } from './decision.ts'
import type { DecisionReading, TypedDecision } from './decision.ts'
import type { QuestionnaireText } from './text.ts'

interface DecisionFormProps {
  text: QuestionnaireText
  visitId: string
  appeals: readonly Appeal[]
  /** What goes with the topic. */
  likely: Appeal | undefined
  typed: TypedDecision | undefined
  reading: DecisionReading | undefined
}

export function DecisionForm({
  text,
  visitId,
  appeals,
  likely,
  typed,
  reading,
}: DecisionFormProps) {
  const { t, lang } = text
  const error = (field: 'appeal' | 'received') => {
    const found = reading?.errors.find((each) => each.field === field)
    return found && t(`decision.error.${found.error}`)
  }
  const href = address('help-answer', lang, { visit: visitId })
  const remedies = ['yes', 'no', 'unknown'] as const
  return (
    <Details id="decision" summary={t('decision.title')} open={typed !== undefined}>
      <form id={typedForm} method="post" action={`${href}#decision`} novalidate>
        {reading && reading.errors.length === 0 && <Result text={text} reading={reading} />}
        <Select
          name="appeal"
          label={{ text: t('decision.kind') }}
          value={typed?.appeal ?? likely?.id}
          errorMessage={error('appeal')}
          items={[
            { value: '', text: t('decision.kind.choose') },
            ...appeals.map(({ id, names }) => ({ value: id, text: names[lang] })),
          ]}
        />
        <DateInput
          id="received"
          namePrefix="received"
          fieldset={{ legend: { text: t('decision.received') } }}
          hint={t('decision.received.hint')}
          values={{
            day: typed?.['received-day'],
            month: typed?.['received-month'],
            year: typed?.['received-year'],
          }}
          errorMessage={error('received')}
        />
        <Radios
          name="remedies"
          classes="govuk-radios--inline"
          fieldset={{ legend: { text: t('decision.remedies') } }}
          value={typed?.remedies}
          items={remedies.map((value) => ({ value, text: t(`decision.remedies.${value}`) }))}
        />
        <Autosave href={typingHref(href)} token="" />
        <Button classes="govuk-button--secondary">{t('decision.submit')}</Button>
      </form>
    </Details>
  )
}

function Result({
  text: { t, lang },
  reading,
}: {
  text: QuestionnaireText
  reading: DecisionReading
}) {
  const { appeal, lastDay, isOver, isSilent } = reading
  if (!appeal) return null
  return (
    <InsetText>
      <p class="govuk-body govuk-!-font-weight-bold">
        {lastDay
          ? t(isOver ? 'decision.over' : 'decision.last-day', { day: dayText(lang, lastDay) })
          : t('decision.unknown')}
      </p>
      <p class="govuk-body">
        {t('decision.where', {
          door: withoutStop(appeal.door[lang]),
          term: withoutStop(appeal.term[lang]),
        })}
      </p>
      {isSilent && <p class="govuk-body">{t('decision.silent')}</p>}
      <p class="govuk-body">{t('terms.letter')}</p>
    </InsetText>
  )
}
