import type { Frame } from '../../identity/index.ts'
import { saidOf } from '../../platform/i18n/punctuation.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Input } from '../../ui/input.tsx'
import { NotificationBanner } from '../../ui/notification-banner.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { Changes } from './changes.tsx'
import type { ShownChange } from './changes.tsx'
import { fieldsOf, fullLabelOf, problemText } from './fields.ts'
import type { Desk, Entry, Part } from './parts.ts'
import { ReferralFields } from './referral-fields.tsx'
import { ServiceFields } from './service-fields.tsx'
import { registerText } from './text.ts'
import { TopicFields } from './topic-fields.tsx'
import type { Problems, RegisterProblem, Typed } from './typed.ts'

export interface EntryPageProps {
  frame: Frame
  timeZone: string
  part: Part
  /** As it is now; undefined for a new one. */
  entry: Entry | undefined
  desk: Desk
  typed: Typed
  problems: Problems
  /** Somebody else changed it since this was typed. */
  isStale: boolean
  /** Names what this page shows. */
  seen: string
  changes: readonly ShownChange[]
}

export function EntryPage(props: EntryPageProps) {
  const { frame, part, entry, desk, typed, problems, isStale, seen, changes, timeZone } = props
  const text = registerText(frame.lang)
  const { t } = text
  const title = entry?.names[frame.lang] ?? t(`new.${part}`)
  const faults = inOrder(problems, typed)
  const fields = fieldsOf(text, typed, problems)
  return (
    <OfficePage {...frame} title={t('title')} hasErrors={faults.length > 0}>
      {faults.length > 0 && (
        <ErrorSummary
          errorList={faults.map(([field, problem]) => ({
            text: saidOf(frame.lang, fullLabelOf(text, field), problemText(text, problem)),
            href: `#${field}`,
          }))}
        />
      )}
      {isStale && (
        <NotificationBanner title={t('attention')}>
          {t('stale', { by: changes[0]?.by ?? '' })}
        </NotificationBanner>
      )}
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="post" novalidate>
        <input type="hidden" name="seen" value={seen} />
        {!entry && (
          <Input
            {...fields.input('id')}
            hint={t(part === 'topics' ? 'id.hint-letters' : 'id.hint')}
            spellcheck={false}
          />
        )}
        {part === 'services' && <ServiceFields text={text} fields={fields} book={desk.book} />}
        {part === 'others' && <ReferralFields text={text} fields={fields} />}
        {part === 'topics' && <TopicFields text={text} fields={fields} places={desk.places} />}
        <Button preventDoubleClick>{t('save')}</Button>
      </form>
      <Changes text={text} timeZone={timeZone} changes={changes} desk={desk} part={part} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/register?part=${part}`}>
          {t('back')}
        </a>
      </p>
    </OfficePage>
  )
}

/** Of the page, as a browser sends its fields. */
function inOrder(problems: Problems, typed: Typed): [field: string, problem: RegisterProblem][] {
  const fields = Object.keys(typed)
  return Object.entries(problems).toSorted(
    ([one], [other]) => fields.indexOf(one) - fields.indexOf(other),
  )
}
