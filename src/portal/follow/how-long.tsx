/** How long it takes: what was so of complaints like this one, or that nobody knows yet (decision 0021). */
import type { MailboxView } from '../../letterbox/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/database.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { spanText } from '../../platform/i18n/spans.ts'
import { findDuration, stageAt } from '../../published/index.ts'
import type { Duration } from '../../published/index.ts'
import type { Frame } from './frame.tsx'
import { todayOf } from './next-panel.tsx'
import { followText } from './text.ts'

/** Undefined where nothing is to be foreseen any more, or too few files say anything. */
export async function durationOf(db: Db, view: MailboxView): Promise<Duration | undefined> {
  if (!isOpenComplaint(view)) return undefined
  const { serviceId, theme, step } = view
  return await findDuration(db, { serviceId, theme, stage: stageAt(step) })
}

interface HowLongProps {
  frame: Frame
  view: MailboxView
  duration: Duration | undefined
}

export function HowLong({ frame, view, duration }: HowLongProps) {
  if (!isOpenComplaint(view)) return null
  const { t, lang } = followText(frame.lang)
  const today = todayOf(frame)
  return (
    <section aria-labelledby="how-long">
      <h2 class="govuk-heading-m" id="how-long">
        {t('how-long')}
      </h2>
      {duration ? (
        <Foreseen frame={frame} view={view} duration={duration} />
      ) : (
        <p class="govuk-body">{t('how-long.unknown')}</p>
      )}
      {view.tellsBy && view.tellsBy >= today && (
        <p class="govuk-body">{t('how-long.tells-by', { day: dayText(lang, view.tellsBy) })}</p>
      )}
    </section>
  )
}

function Foreseen({ frame, view, duration }: HowLongProps & { duration: Duration }) {
  const { t, lang } = followText(frame.lang)
  const { of, files, halfDays, nineDays } = duration
  const spans = { half: spanText(lang, halfDays), nine: spanText(lang, nineDays) }
  return (
    <>
      <p class="govuk-body">
        {t(`how-long.${of}`, spans)} {t('how-long.no-promise')}
      </p>
      <p class="govuk-body">
        {t('how-long.so-far', { span: spanText(lang, daysSoFar(frame, view)) })}
      </p>
      <p class="govuk-hint">
        {t(`how-long.counted-${stageAt(view.step)}`, { count: numberText(lang, files) })}
      </p>
    </>
  )
}

function daysSoFar(frame: Frame, { lodgedAt }: MailboxView): number {
  const from = Temporal.PlainDate.from(dayIn(frame.office.timeZone, new Date(lodgedAt)))
  return from.until(todayOf(frame), { largestUnit: 'day' }).days
}

function isOpenComplaint({ ending, isQuestion }: MailboxView): boolean {
  return ending === undefined && !isQuestion
}
