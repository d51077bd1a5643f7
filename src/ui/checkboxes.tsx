import {
  type Choice,
  ChoiceInput,
  Choices,
  type ChoicesOptions,
  type Divider,
  choiceId,
} from './choices.tsx'

interface Checkbox extends Choice {
  /** Otherwise the group's name. */
  name?: string | undefined
  /** `exclusive`: choosing it takes back the others. */
  behaviour?: 'exclusive' | undefined
}

interface CheckboxesProps extends ChoicesOptions {
  items: readonly (Checkbox | Divider)[]
  values?: readonly (string | number)[] | undefined
  describedBy?: string | undefined
}

/** Any number of answers. Without a fieldset the single box is described by `describedBy`. */
export function Checkboxes({ items, values, ...group }: CheckboxesProps) {
  const prefix = group.idPrefix ?? group.name
  return (
    <Choices kind="checkboxes" group={group}>
      {items.map((choice, index) =>
        'divider' in choice ? (
          <div class="govuk-checkboxes__divider">{choice.divider}</div>
        ) : (
          <ChoiceInput
            kind="checkboxes"
            id={choiceId(prefix, index, choice.id)}
            name={choice.name ?? group.name}
            choice={choice}
            isChecked={choice.checked ?? values?.includes(choice.value) ?? false}
            behaviour={choice.behaviour}
            describedBy={group.fieldset ? undefined : group.describedBy}
          />
        ),
      )}
    </Choices>
  )
}
