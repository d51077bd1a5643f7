/** Every clock that runs in a file, and how its last day came about: to be counted again on a calendar. */
import type { ComponentChildren } from 'preact'
import { explain } from '../../deadlines/index.ts'
import type { Explanation, Limit } from '../../deadlines/index.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import { Details } from '../../ui/details.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { TextLines } from '../../ui/text-lines.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import type { ShownFile } from '../file/shown-file.ts'
import { contextAt } from '../house.ts'
import type { House } from '../house.ts'
import { today } from '../procedure/context.ts'
import { clockKind } from '../procedure/state.ts'
import { caseworkText } from '../text.ts'
import { Extensions } from './extensions.tsx'
import { ruleOfClock } from './rule-of-clock.ts'
import { RuleWords } from './rule-words.tsx'
import { clockText } from './text.ts'
import type { ClockText } from './text.ts'

interface ClockListProps {
  text: Pick<ClockText, 'lang'>
  file: ShownFile
  house: House
  now: Date
}

export function ClockList({ text: { lang }, file, house, now }: ClockListProps) {
  const text = clockText(lang)
  const context = contextAt(house, now)
  const clocks = Object.entries(file.state.course.clocks).map(([key, { clock, dueOn }]) => ({
    key,
    isPaused: dueOn === null,
    explanation: explain(clock, context.calendar, today(context)),
  }))
  if (clocks.length === 0) return null
  return (
    <section aria-labelledby="clocks">
      <h2 class="govuk-heading-m" id="clocks">
        {text.t('title')}
      </h2>
      {clocks
        .toSorted((one, other) => (one.explanation.dueOn < other.explanation.dueOn ? -1 : 1))
        .map((clock) => (
          <ShownClock text={text} file={file} house={house} clock={clock} />
        ))}
    </section>
  )
}

interface ShownClockProps extends Pick<ClockListProps, 'file' | 'house'> {
  text: ClockText
  clock: { key: string; isPaused: boolean; explanation: Explanation }
}

function ShownClock({ text, file, house, clock }: ShownClockProps) {
  const { t, lang } = text
  const { key, isPaused, explanation } = clock
  const { dueOn, standing, isCalendarKnown } = explanation
  const kind = clockKind(key)
  const name = caseworkText(lang).t(`clock.${kind}`)
  const summary = isPaused
    ? t('paused', { clock: name })
    : caseworkText(lang).t('event.last-day', { clock: name, day: dayText(lang, dueOn) })
  return (
    <Details
      classes="govuk-!-margin-bottom-2"
      summary={
        <>
          {summary}{' '}
          {standing.isLate && !isPaused && (
            <Tag classes="govuk-tag--red">{caseworkText(lang).t('file.late')}</Tag>
          )}
        </>
      }
    >
      {!isCalendarKnown && (
        <WarningText>{t('unknown', { day: dayText(lang, house.office.calendar.to) })}</WarningText>
      )}
      <SummaryList
        classes="o-dense"
        rows={[
          ...startRows(
            text,
            explanation,
            <RuleWords text={text} rule={ruleOfClock(house, kind)} />,
          ),
          ...countRows(text, explanation, house),
          explanation.extensions.length > 0 && {
            key: t('extensions'),
            value: <Extensions text={text} file={file} clockKey={key} explanation={explanation} />,
          },
          { key: t(isPaused ? 'last.paused' : 'last'), value: dayText(lang, dueOn) },
          !isPaused && {
            key: t(standing.isLate ? 'late' : 'left'),
            value: t('standing', {
              working: standing.workingDays,
              calendar: standing.calendarDays,
            }),
          },
        ]}
      />
    </Details>
  )
}

function startRows({ t, lang }: ClockText, explanation: Explanation, rule: ComponentChildren) {
  const { startedOn, limit, firstDueOn, dueOn } = explanation
  return [
    { key: t('started'), value: t('started.value', { day: dayText(lang, startedOn) }) },
    { key: t('limit'), value: <TextLines lines={limitLines({ t, lang }, limit)} /> },
    { key: t('rule'), value: rule },
    firstDueOn !== dueOn && { key: t('first'), value: dayText(lang, firstDueOn) },
  ]
}

function limitLines({ t }: ClockText, limit: Limit): string[] {
  if (limit.count === 'working-days') return [t('limit.working-days', { days: limit.days })]
  const length =
    limit.count === 'months'
      ? t('limit.months', { months: limit.months })
      : t('limit.calendar-days', { days: limit.days })
  return limit.rollsForward ? [length, t('limit.rolls')] : [length]
}

function countRows(text: ClockText, explanation: Explanation, house: House) {
  const { t, lang } = text
  const { countedDays, pauses, rolledFrom } = explanation
  return [
    { key: t('counted'), value: countedDays },
    { key: t('passed'), value: <TextLines lines={passedLines(text, explanation, house)} /> },
    rolledFrom !== null && {
      key: t('rolled'),
      value: t('rolled.value', { day: dayText(lang, rolledFrom) }),
    },
    pauses.length > 0 && {
      key: t('pauses'),
      value: <TextLines lines={pauses.map((pause) => pauseLine(text, pause))} />,
    },
  ]
}

/** Each holiday and closing day by its name. */
function passedLines(
  { t, lang }: ClockText,
  { weekendDays, closedDays, pausedDays }: Explanation,
  { office: { calendar } }: House,
): string[] {
  const named = [...calendar.holidays, ...calendar.closingDays]
  const lines = [
    ...(weekendDays > 0 ? [t('passed.weekend', { days: weekendDays })] : []),
    ...closedDays.map(({ on, why }) => {
      const name = named.find((each) => each.on === on)?.name[lang] ?? t(`passed.${why}`)
      return t('passed.closed', { name, day: dayText(lang, on) })
    }),
    ...(pausedDays > 0 ? [t('passed.paused', { days: pausedDays })] : []),
  ]
  return lines.length > 0 ? lines : [t('passed.none')]
}

function pauseLine({ t, lang }: ClockText, pause: Explanation['pauses'][number]): string {
  const { from, until, workingDays: working, calendarDays: calendar } = pause
  const lengths = { from: dayText(lang, from), working, calendar }
  return until === null
    ? t('pause.open', lengths)
    : t('pause.over', { ...lengths, until: dayText(lang, until) })
}
