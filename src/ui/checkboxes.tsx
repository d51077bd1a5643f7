import {
  type Absent,
  type Choice,
  ChoiceInput,
  Choices,
  type ChoicesOptions,
  type Divider,
  choiceId,
} from './choices.tsx'
import { describedBy } from './form-group.tsx'

interface Checkbox extends Choice {
  /** Otherwise the group's name. */
  name?: string | undefined
  /** `exclusive`: choosing it takes back the others. */
  behaviour?: 'exclusive' | undefined
}

interface CheckboxesProps extends ChoicesOptions {
  items: readonly (Checkbox | Divider | Absent)[]
  values?: readonly (string | number)[] | undefined
  describedBy?: string | undefined
}

/** Any number of answers. Without a fieldset the single box is described by `describedBy`. */
export function Checkboxes({ items, values, ...group }: CheckboxesProps) {
  const prefix = group.idPrefix ?? group.name
  // Without a fieldset nothing else says what the boxes are about.
  const about = group.fieldset ? undefined : describedBy(prefix, group)
  return (
    <Choices kind="checkboxes" group={group}>
      {items.map((choice, index) => {
        if (!choice) return null
        return 'divider' in choice ? (
          <div class="govuk-checkboxes__divider">{choice.divider}</div>
        ) : (
          <ChoiceInput
            kind="checkboxes"
            id={choiceId(prefix, index, choice.id)}
            name={choice.name ?? group.name}
            choice={choice}
            isChecked={choice.checked ?? values?.includes(choice.value) ?? false}
            behaviour={choice.behaviour}
            describedBy={about}
          />
        )
      })}
    </Choices>
  )
}
