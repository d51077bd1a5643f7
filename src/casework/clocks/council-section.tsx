/** What the complaint does to the term for the Council of State: with what is known, and what is assumed. */
import type { TermSuspension } from '../../deadlines/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { dayText, weekdayText } from '../../platform/i18n/dates.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { TextLines } from '../../ui/text-lines.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import type { ShownFile } from '../file/shown-file.ts'
import { contextAt } from '../house.ts'
import type { House } from '../house.ts'
import { today } from '../procedure/context.ts'
import { isSuspended, suspensionOf } from '../procedure/council.ts'
import type { TermFacts } from '../procedure/state.ts'
import { reachedOf } from '../reached.ts'
import { caseworkText } from '../text.ts'
import { RuleWords } from './rule-words.tsx'
import { clockText } from './text.ts'
import type { ClockText } from './text.ts'

interface CouncilSectionProps {
  text: Pick<ClockText, 'lang'>
  file: ShownFile
  house: House
  now: Date
}

/** A question suspends no term. */
export function CouncilSection(props: CouncilSectionProps) {
  return props.file.state.kind === 'complaint' ? <Council {...props} /> : null
}

function Council({ text: { lang }, file, house, now }: CouncilSectionProps) {
  const text = clockText(lang)
  const { t } = text
  const { term } = file.state.course
  const context = contextAt(house, now)
  const suspension = suspensionOf(file.state, context)
  const isWanted = house.procedure.councilOfState.refusalBy === 'registered-post'
  const isToBeProved = isWanted && isSuspended(file.state, context)
  const hasAddress = reachedOf(file.parties, '').envelope !== undefined
  const rule = <RuleWords text={text} rule={house.procedure.councilOfState} />
  return (
    <section aria-labelledby="council">
      <h2 class="govuk-heading-m" id="council">
        {t('council.title')}
      </h2>
      {!suspension.applies && <p class="govuk-body">{t(`council.${suspension.why}`)}</p>}
      {isToBeProved && !hasAddress && <WarningText>{t('council.no-address')}</WarningText>}
      {term && 'term' in suspension && (
        <SummaryList
          classes="o-dense"
          rows={[
            ...factRows(text, file, term, house),
            {
              key: t('council.term'),
              value: t('council.term.value', {
                days: house.procedure.councilOfState.termDays,
                from: dayText(lang, suspension.term.startsOn),
                to: dayText(lang, suspension.term.endsOn),
              }),
            },
            ...suspensionRows(text, suspension, file, today(context)),
            isToBeProved &&
              hasAddress && { key: t('council.refusal'), value: t('council.refusal.registered') },
            { key: t('rule'), value: rule },
          ]}
        />
      )}
    </section>
  )
}

/** What is known, by whom, and what is taken for true where nobody knows. */
function factRows(text: ClockText, file: ShownFile, term: TermFacts, { office, procedure }: House) {
  const { t, lang } = text
  const { receivedOn, remediesMentioned } = term
  const months = procedure.councilOfState.monthsBeforeTerm
  const mentioned = { true: 'yes', false: 'no' } as const
  const remedies = remediesMentioned === null ? 'unknown' : mentioned[`${remediesMentioned}`]
  const received = [dayText(lang, receivedOn), knownText(text, file, office.timeZone)]
  const lodgedOn = dayIn(office.timeZone, file.state.lodgedAt)
  return [
    { key: t('council.received'), value: <TextLines lines={received} /> },
    { key: t('council.remedies'), value: t(`council.remedies.${remedies}`, { months }) },
    { key: caseworkText(lang).t('file.lodged'), value: dayText(lang, lodgedOn) },
  ]
}

function knownText({ t, lang }: ClockText, { events, names }: ShownFile, timeZone: string): string {
  const last = events.findLast(({ event }) => event.type === 'term-set')
  const name = names.get(last?.actor ?? '')
  if (!last || !name) return t('council.known.complaint')
  return t('council.known.staff', { name, day: dayText(lang, dayIn(timeZone, last.event.at)) })
}

function suspensionRows(text: ClockText, suspension: TermSuspension, file: ShownFile, now: string) {
  const { t, lang } = text
  if (!suspension.applies) return []
  const attestation = attestationText(text, suspension, file, now)
  const { suspendedUntil, endedBy, daysUsed, daysLeft, lastDay, alarms } = suspension
  const weekday = Temporal.PlainDate.from(lastDay).dayOfWeek > 5 && weekdayText(lang, lastDay)
  return [
    {
      key: t('council.suspended'),
      value: t(`council.suspended.${endedBy}`, { day: dayText(lang, suspendedUntil) }),
    },
    { key: t('council.used'), value: daysUsed },
    { key: t('council.left'), value: daysLeft },
    {
      key: t('council.last'),
      value: (
        <TextLines
          lines={[
            dayText(lang, lastDay),
            ...(weekday ? [t('council.last.weekend', { weekday })] : []),
            t('council.own'),
          ]}
        />
      ),
    },
    alarms.length > 0 && {
      key: t('council.alarms'),
      value: <TextLines lines={alarms.map((day) => dayText(lang, day))} />,
    },
    attestation !== undefined && { key: t('council.attestation'), value: attestation },
  ]
}

/** Sent, or to come. */
function attestationText(
  { t, lang }: ClockText,
  suspension: Extract<TermSuspension, { applies: true }>,
  { state: { course } }: ShownFile,
  now: string,
): string | undefined {
  const attestedOn = course.term?.attestedOn
  if (attestedOn) return t('council.attested', { day: dayText(lang, attestedOn) })
  const isLeft = suspension.endedBy === 'longest' && now <= suspension.lastDay
  if (!isLeft || course.closing || course.rejection) return undefined
  return t('council.attestation.coming', { day: dayText(lang, suspension.suspendedUntil) })
}
