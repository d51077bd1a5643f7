/** A todo in words, and the button with which it is done. */
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { systemKinds } from './todo-acts.ts'
import type { TodoText } from './text.ts'

interface Told {
  readonly kind: string
  /** In somebody's own words; null where the kind says it. */
  readonly what: string | null
}

export function whatText({ t }: TodoText, { kind, what }: Told): string {
  const known = systemKinds.find((one) => one === kind)
  return what ?? (known ? t(`kind.${known}`) : kind)
}

export function PromiseTag({ text: { t } }: { text: TodoText }) {
  return <Tag classes="govuk-tag--green">{t('promise')}</Tag>
}

interface DoneFormProps {
  text: TodoText
  id: string
  what: string
  /** The page to come back to. */
  from: string
}

/** One button for each: what it is about is told to who cannot see beside what it stands. */
export function DoneForm({ text: { t }, id, what, from }: DoneFormProps) {
  return (
    <form method="post" action={`/todos/${id}`}>
      <input type="hidden" name="from" value={from} />
      <Button
        name="action"
        value="done"
        classes="govuk-button--secondary govuk-!-margin-bottom-0"
        preventDoubleClick
      >
        {t('done')}
        <span class="govuk-visually-hidden"> {what}</span>
      </Button>
    </form>
  )
}
