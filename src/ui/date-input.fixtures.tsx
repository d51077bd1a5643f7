import { DateInput } from './date-input.tsx'
import type { FormGroupOptions } from './form-group.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import { type Common, type OfficialFieldset, toFieldset } from './testing/options.ts'

const all = ['day', 'month', 'year'] as const

interface Part {
  name?: (typeof all)[number]
  value?: string
  error?: boolean
  classes?: string
  autocomplete?: string
}

interface Options extends Common {
  id: string
  namePrefix?: string
  values?: Record<string, string>
  day?: Part | false
  month?: Part | false
  year?: Part | false
  items?: Part[]
  fieldset?: OfficialFieldset
  hint?: Given
  errorMessage?: Given
  formGroup?: FormGroupOptions
}

const ids = 'ids of the parts other than those made of the whole'
const names = 'names of the parts other than day, month and year'
const keyboards = 'what may be typed other than figures'

export const dateInput = fixtures<Options>(
  'date-input',
  (options) => {
    const { id, namePrefix, classes, attributes, formGroup, fieldset } = options
    const parts = partsOf(options)
    return (
      <DateInput
        {...{ id, namePrefix, classes, attributes, formGroup }}
        parts={parts.map(({ name }) => name)}
        values={Object.fromEntries(parts.map(({ name, value }) => [name, value]))}
        wrong={wrongOf(parts)}
        autocomplete={parts[0]?.autocomplete ? 'bday' : undefined}
        fieldset={fieldset && toFieldset(fieldset)}
        hint={content(options.hint)}
        errorMessage={content(options.errorMessage)}
      />
    )
  },
  {
    'with translations': 'labels other than our own words',
    'with values, name prefix and custom names': names,
    'custom pattern': keyboards,
    'custom inputmode': keyboards,
    'with nested name': names,
    'with id on items': ids,
    'with item value': ids,
    'with field value and items': ids,
    'with field value and item value': ids,
    'with field value, item value and values': ids,
    'items with classes': 'further classes of a part',
    'with input attributes': 'further attributes of a part',
  },
)

type NamedPart = Part & { name: (typeof all)[number] }

function partsOf({ items, values, namePrefix, ...parts }: Options): NamedPart[] {
  const listed = items?.length
    ? items.map((part, index) => ({ ...part, name: part.name ?? all[index] ?? 'day' }))
    : all.flatMap((name) => (parts[name] === false ? [] : [{ ...parts[name], name }]))
  return listed.map((part) => {
    const value = part.value ?? values?.[`${namePrefix}-${part.name}`] ?? values?.[part.name]
    return value === undefined ? part : { ...part, value }
  })
}

/** GOV.UK marks a part by `error`, by a class, or by saying of the others that they are right. */
function wrongOf(parts: NamedPart[]) {
  const marked = parts.filter(({ error, classes }) => error ?? classes?.includes('--error'))
  const acquitted = parts.filter(({ error }) => error === false)
  const wrong =
    marked.length > 0 || acquitted.length === 0
      ? marked
      : parts.filter(({ error }) => error !== false)
  return wrong.map(({ name }) => name)
}
