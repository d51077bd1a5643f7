import type { MailboxView } from '../../letterbox/index.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import { Details } from '../../ui/details.tsx'
import type { Frame } from './frame.tsx'
import { followText } from './text.ts'

type Line = NonNullable<MailboxView['openings']>[number]

/** Shown at once; who wants to know opens the rest. */
const shownLines = 5

/** On which days somebody of the office opened the file, and in which role. Views of before say nothing of it. */
export function Openings({ frame, view }: { frame: Frame; view: MailboxView }) {
  const { t, lang } = followText(frame.lang)
  const { openings } = view
  if (!openings) return null
  const [newest, older] = [openings.slice(0, shownLines), openings.slice(shownLines)]
  return (
    <section class="govuk-!-margin-bottom-7">
      <h2 class="govuk-heading-m">{t('openings.title')}</h2>
      <p class="govuk-body">{t('openings.text')}</p>
      {view.codeRenewedOn && (
        <p class="govuk-body">{t('openings.code', { day: dayText(lang, view.codeRenewedOn) })}</p>
      )}
      {newest.length > 0 ? (
        <Lines frame={frame} lines={newest} />
      ) : (
        <p class="govuk-body">{t('openings.none')}</p>
      )}
      {older.length > 0 && (
        <Details summary={t('openings.older')}>
          <Lines frame={frame} lines={older} />
        </Details>
      )}
    </section>
  )
}

function Lines({ frame: { lang }, lines }: { frame: Frame; lines: readonly Line[] }) {
  const { t } = followText(lang)
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map(({ on, role }) => (
        <li>
          {t('openings.line', { day: dayText(lang, on), role: t(`openings.role.${roleOf(role)}`) })}
        </li>
      ))}
    </ul>
  )
}

/** A role that this portal does not know yet is told in general. */
function roleOf(code: string): 'case-manager' | 'other' {
  return code === 'case-manager' ? code : 'other'
}
