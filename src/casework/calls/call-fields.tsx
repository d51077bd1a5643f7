/** The line on which a call is written down. */
import type { FoundService } from '../../published/index.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { ServiceField } from '../service-field.tsx'
import type { CaseworkText } from '../text.ts'
import type { CallProblems, TypedCall } from './call-form.ts'
import { referralOptions, theService, topicOptions } from './call-sheet.ts'
import type { CallSheet } from './call-sheet.ts'

export interface CallFieldsProps {
  text: CaseworkText
  sheet: CallSheet
  services: readonly FoundService[]
  typed: TypedCall
  problems?: CallProblems | undefined
}

export function CallFields({ text, sheet, services, typed, problems = {} }: CallFieldsProps) {
  const { t, lang } = text
  const tooLong = (most: number | undefined) =>
    most === undefined ? undefined : t('write.body-too-long', { most: numberText(lang, most) })
  const errors = {
    topic: problems.topic && t('calls.topic-problem'),
    service: tooLong(problems.service),
    said: tooLong(problems.said),
  }
  const told = Object.entries(errors).flatMap(([field, words]) =>
    words ? [{ text: words, href: `#${field}` }] : [],
  )
  return (
    <>
      {told.length > 0 && <ErrorSummary errorList={told} />}
      <form class="o-call-form" method="post" action="/calls" novalidate>
        <input type="hidden" name="id" value={typed.id} />
        <Select
          name="topic"
          label={{ text: t('calls.topic') }}
          value={typed.topic}
          errorMessage={errors.topic}
          items={[{ value: '', text: t('calls.choose') }, ...options(topicOptions(sheet, lang))]}
          // The telephone is in the other hand: one types at once.
          attributes={{ autofocus: told.length === 0 }}
        />
        <ServiceField
          label={t('calls.service')}
          value={typed.service}
          services={services}
          errorMessage={errors.service}
        />
        <Input
          name="said"
          label={{ text: t('calls.said') }}
          value={typed.said}
          errorMessage={errors.said}
          autocomplete="off"
        />
        <Select
          name="referred"
          label={{ text: t('calls.referred') }}
          value={typed.referred}
          items={[
            { value: '', text: t('calls.nowhere') },
            { value: theService, text: t('calls.the-service') },
            ...options(referralOptions(sheet, lang)),
          ]}
        />
        <Buttons t={t} />
      </form>
    </>
  )
}

function options(named: readonly { id: string; name: string }[]) {
  return named.map(({ id, name }) => ({ value: id, text: name }))
}

function Buttons({ t }: Pick<CaseworkText, 't'>) {
  return (
    <div class="o-call-form__buttons">
      <Button name="action" value="keep" preventDoubleClick>
        {t('calls.keep')}
      </Button>
      <Button
        name="action"
        value="file"
        classes="govuk-button--secondary"
        // One key, with what the browser adds to it, wherever one is in the line.
        attributes={{ accesskey: 'f' }}
        preventDoubleClick
      >
        {t('calls.make-file')}
      </Button>
    </div>
  )
}
