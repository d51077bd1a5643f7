/** What every field of the register's forms needs: name, label, what was typed, what is wrong. */
import en from './en.json' with { type: 'json' }
import type { RegisterText } from './text.ts'
import type { Problems, RegisterProblem, Typed } from './typed.ts'

type FieldKey = Extract<keyof typeof en, `field.${string}`>

export type RegisterFields = ReturnType<typeof fieldsOf>

export function fieldsOf(text: RegisterText, typed: Typed, problems: Problems) {
  return {
    typed,
    input: (name: string) => {
      const problem = problems[name]
      return {
        name,
        label: { text: labelOf(text, name) },
        value: typed[name],
        errorMessage: problem && problemText(text, problem),
        autocomplete: 'off',
      }
    },
    /** One of a choice: its name and value. */
    choice: (name: string) => ({
      name,
      value: typed[name],
      fieldset: { legend: { text: labelOf(text, name) } },
    }),
  }
}

/** Of `name-nl`, of `place-1`, the second of its kind, or of a field of an answer without the answer. */
function labelOf({ t }: RegisterText, name: string): string {
  const [, base = '', number] = /^(?:answer-\d+-)?(.*?)(?:-(\d+))?$/.exec(name) ?? []
  const key = `field.${base}`
  const label = isField(key) ? t(key) : base
  return number === undefined ? label : `${label} ${Number(number) + 1}`
}

/** The same where no answer stands around it: *Answer 2, name in Dutch*. */
export function fullLabelOf(text: RegisterText, name: string): string {
  const [, answer] = /^answer-(\d+)-/.exec(name) ?? []
  const label = labelOf(text, name)
  return answer === undefined ? label : `${answerText(text, Number(answer))}, ${label}`
}

export function answerText({ t }: RegisterText, at: number): string {
  return t('answer', { number: at + 1 })
}

export function problemText({ t, lang }: RegisterText, problem: RegisterProblem): string {
  return typeof problem === 'string'
    ? t(`problem.${problem}`)
    : t('problem.word-taken', { word: problem.word, topic: problem.topic[lang] })
}

function isField(key: string): key is FieldKey {
  return key in en
}
