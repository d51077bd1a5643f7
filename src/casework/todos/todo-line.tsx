/** A todo in words, and the button with which it is done. */
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { TodoOutcome } from '../procedure/todos.ts'
import { dutyKinds } from '../watching/duties.ts'
import type { TodoText } from './text.ts'

interface Told {
  readonly kind: string
  /** In somebody's own words; null where the kind says it. */
  readonly what: string | null
}

export function whatText({ t }: TodoText, { kind, what }: Told): string {
  const known = knownKind(kind)
  return what ?? (known ? t(`kind.${known}`) : kind)
}

/** By whom it was ended, if not by the system. */
export function endedText(
  { t }: TodoText,
  { outcome }: { readonly outcome: TodoOutcome | null },
  day: string,
  name: string | undefined,
): string {
  return name ? t(`ended.${outcome ?? 'done'}`, { day, name }) : t('ended.settled', { day })
}

/** The act with which it is done, where there is one. */
const actOf: Readonly<Partial<Record<KnownKind, string>>> = {
  reminder: 'reminder',
  'formal-request': 'formal-request',
  'ask-again': 'ask-again',
  'wait-unanswered': 'wait-answer',
  'still-waiting': 'still-waiting',
  attestation: 'attestation',
  'asks-withdraw': 'withdraw',
}

interface BeginProps {
  text: TodoText
  kind: string
  what: string
  reference: string
}

export function BeginLink({ text: { t }, kind, what, reference }: BeginProps) {
  const known = knownKind(kind)
  const act = known && actOf[known]
  if (!act) return null
  return (
    <a class="govuk-link" href={`/files/${reference}/acts/${act}`}>
      {t('begin')}
      <span class="govuk-visually-hidden"> {what}</span>
    </a>
  )
}

/**
 * Not in anybody's own words: what a day asks for, a mandate that was not there at the registration, a story to
 * be written down, a virus that was found later, and what somebody asked for with a message.
 */
const knownKinds = [
  ...dutyKinds,
  'mandate',
  'voice',
  'virus',
  'asks-withdraw',
  'asks-review',
  'asks-about-office',
] as const
type KnownKind = (typeof knownKinds)[number]

function knownKind(kind: string): KnownKind | undefined {
  return knownKinds.find((each) => each === kind)
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
