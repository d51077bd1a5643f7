/** What every field of the register's forms needs: name, label, what was typed, what is wrong. */
import type { RegisterText } from './text.ts'
import type { Problems, Typed } from './typed.ts'

type FieldName = Parameters<RegisterText['t']>[0] extends infer Key
  ? Key extends `field.${infer Name}`
    ? Name
    : never
  : never

export type RegisterFields = ReturnType<typeof fieldsOf>

export function fieldsOf({ t }: RegisterText, typed: Typed, problems: Problems) {
  const problemOf = (name: string) => {
    const problem = problems[name]
    return problem && t(`problem.${problem}`)
  }
  return {
    typed,
    input: (name: FieldName) => ({
      name,
      label: { text: t(`field.${name}`) },
      value: typed[name],
      errorMessage: problemOf(name),
      autocomplete: 'off',
    }),
    /** One of a choice: its name and value. */
    choice: (name: FieldName) => ({
      name,
      value: typed[name],
      fieldset: { legend: { text: t(`field.${name}`) } },
    }),
  }
}
