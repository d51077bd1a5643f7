import { numberText } from '../platform/i18n/numbers.ts'
import { tokens } from './attributes.ts'
import { Field, idOf } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { useWords } from './language.ts'
import { type TextareaProps, TextareaControl } from './textarea.tsx'

interface CharacterCountProps extends TextareaProps {
  maxlength: number
  /** Per cent of `maxlength` from which the count is shown. */
  threshold?: number | undefined
}

/** A Textarea that says how much may be typed and, where scripts run, how much is left. */
export function CharacterCount({ maxlength, threshold, ...props }: CharacterCountProps) {
  const words = useWords()
  const infoId = `${idOf(props)}-info`
  const field = {
    ...props,
    describedBy: infoId,
    classes: tokens('govuk-js-character-count', props.classes),
    formGroup: {
      classes: tokens('govuk-character-count', props.formGroup?.classes),
      attributes: {
        'data-module': 'govuk-character-count',
        'data-maxlength': maxlength,
        'data-threshold': threshold,
        ...(words.lang === 'en' ? {} : counting(words.t)),
        ...props.formGroup?.attributes,
      },
    },
  }
  return (
    <Field field={field}>
      <TextareaControl {...field} />
      <Hint id={infoId} classes="govuk-character-count__message">
        {words.t('character-count.up-to').replace('%{count}', numberText(words.lang, maxlength))}
      </Hint>
    </Field>
  )
}

/** The sentences that the script fills in; English it has itself. */
function counting(t: ReturnType<typeof useWords>['t']) {
  return {
    'data-i18n.characters-under-limit.one': t('character-count.under-limit.one'),
    'data-i18n.characters-under-limit.other': t('character-count.under-limit.other'),
    'data-i18n.characters-at-limit': t('character-count.at-limit'),
    'data-i18n.characters-over-limit.one': t('character-count.over-limit.one'),
    'data-i18n.characters-over-limit.other': t('character-count.over-limit.other'),
  }
}
