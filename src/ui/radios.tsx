import {
  type Absent,
  type Choice,
  ChoiceInput,
  Choices,
  type ChoicesOptions,
  type Divider,
  choiceId,
} from './choices.tsx'

interface RadiosProps extends ChoicesOptions {
  items: readonly (Choice | Divider | Absent)[]
  /** The value of the chosen answer. */
  value?: string | number | undefined
}

/** One answer out of a few. Side by side with `classes="govuk-radios--inline"`. */
export function Radios({ items, value, ...group }: RadiosProps) {
  const prefix = group.idPrefix ?? group.name
  return (
    <Choices kind="radios" group={group}>
      {items.map((choice, index) => {
        if (!choice) return null
        return 'divider' in choice ? (
          <div class="govuk-radios__divider">{choice.divider}</div>
        ) : (
          <ChoiceInput
            kind="radios"
            id={choiceId(prefix, index, choice.id)}
            name={group.name}
            choice={choice}
            isChecked={choice.checked ?? (Boolean(value) && choice.value === value)}
          />
        )
      })}
    </Choices>
  )
}
