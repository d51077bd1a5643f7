/** The fields by which a file is found, the same on each page that asks for them. */
import { yearIn } from '../../platform/clock.ts'
import { formatReference } from '../../platform/office/index.ts'
import { Input } from '../../ui/input.tsx'
import type { Frame, Problems } from './frame.tsx'
import { followText } from './text.ts'

interface FieldProps {
  frame: Frame
  typed?: string | undefined
  problems?: Problems | undefined
}

export function ReferenceField({ frame, typed, problems }: FieldProps) {
  const { t } = followText(frame.lang)
  return (
    <Input
      name="reference"
      label={{ text: t('field.reference'), classes: 'govuk-label--s' }}
      hint={t('field.reference-hint', { example: exampleReference(frame) })}
      value={typed}
      errorMessage={problems?.['reference']}
      classes="govuk-input--width-10"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck={false}
    />
  )
}

export function CodeField({ frame, typed, problems }: FieldProps) {
  const { t } = followText(frame.lang)
  return (
    <Input
      name="code"
      label={{ text: t('field.code'), classes: 'govuk-label--s' }}
      hint={t('field.code-hint')}
      value={typed}
      errorMessage={problems?.['code']}
      classes="govuk-input--width-20 govuk-input--extra-letter-spacing"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck={false}
    />
  )
}

export function EmailField({ frame, typed, problems, hint }: FieldProps & { hint?: string }) {
  const { t } = followText(frame.lang)
  return (
    <Input
      name="email"
      type="email"
      label={{ text: t('field.email'), classes: 'govuk-label--s' }}
      hint={hint ?? t('field.email-hint')}
      value={typed}
      errorMessage={problems?.['email']}
      classes="govuk-input--width-20"
      autocomplete="email"
      spellcheck={false}
    />
  )
}

export function NumberField({ frame, typed, problems }: FieldProps) {
  const { t } = followText(frame.lang)
  return (
    <Input
      name="number"
      label={{ text: t('field.number'), classes: 'govuk-label--s' }}
      hint={t('field.number-hint')}
      value={typed}
      errorMessage={problems?.['number']}
      classes="govuk-input--width-10 govuk-input--extra-letter-spacing"
      inputmode="numeric"
      autocomplete="one-time-code"
      spellcheck={false}
    />
  )
}

/** As one would look this year. */
export function exampleReference({ office, now }: Frame): string {
  return formatReference(office, { year: yearIn(office.timeZone, now()), number: 123 })
}
