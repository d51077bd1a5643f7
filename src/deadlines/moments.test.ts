import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import fc from 'fast-check'
import { endOfDay, isLate } from './index.ts'
import { addDays } from './days.ts'
import { aDay } from './testing.ts'

const zone = 'Europe/Brussels'

test('a day is over at midnight where the office is', () => {
  assert.equal(over('2026-01-15'), '2026-01-15T23:00:00.000Z')
  assert.equal(over('2026-07-15'), '2026-07-15T22:00:00.000Z')
})

test('the days on which clocks change end at midnight too', () => {
  assert.equal(over('2026-03-28'), '2026-03-28T23:00:00.000Z')
  assert.equal(over('2026-03-29'), '2026-03-29T22:00:00.000Z')
  assert.equal(over('2026-10-24'), '2026-10-24T22:00:00.000Z')
  assert.equal(over('2026-10-25'), '2026-10-25T23:00:00.000Z')
})

test('where clocks change at midnight, a day ends when the next one begins', () => {
  // In Beirut there was no midnight that night: after 23:59 came 1:00.
  assert.equal(endOfDay('2022-03-26', 'Asia/Beirut').toISOString(), '2022-03-26T22:00:00.000Z')
})

test('the last moment of the last day is in time, and the next one late', () => {
  assert.equal(isLate('2026-03-29', new Date('2026-03-29T21:59:59.999Z'), zone), false)
  assert.equal(isLate('2026-03-29', new Date('2026-03-29T22:00:00Z'), zone), true)
})

test('from the end of one day to that of the next there are 23, 24 or 25 hours', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      const length = endOfDay(addDays(day, 1), zone).getTime() - endOfDay(day, zone).getTime()

      assert.ok([23, 24, 25].includes(length / 3_600_000))
    }),
  )
})

test('the time zone of the server does not matter', () => {
  const zones = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Brussels']
  const answers = zones.map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', everyAnswer()], {
      env: { TZ },
    }).toString(),
  )

  assert.match(answers[0] ?? '', /"2026-11-04".*"2026-03-29T22:00:00\.000Z"/)
  assert.equal(new Set(answers).size, 1)
})

/** A program that asks everything of the engine, around days on which clocks change and years end. */
function everyAnswer(): string {
  const module = new URL('index.js', import.meta.url).href
  return `import { addWorkingDays, dueOn, endOfDay, explain, reminderDays, termSuspension } from '${module}'
    const calendar = { closed: new Map([['2026-12-25', 'holiday']]), knownUntil: '2026-12-31' }
    const limits = [
      { count: 'working-days', days: 7 },
      { count: 'calendar-days', days: 7, rollsForward: true },
      { count: 'months', months: 4, rollsForward: true },
    ]
    const answers = ['2026-03-27', '2026-10-24', '2026-12-31'].flatMap((startedOn) =>
      limits.map((limit) => {
        const pauses = [{ from: startedOn, until: '2026-10-25' }]
        const clock = { startedOn, limit, pauses, extensions: [{ until: '2026-04-01', on: startedOn }] }
        return [dueOn(clock, calendar, startedOn), explain(clock, calendar, '2026-10-25')]
      }),
    )
    const setting = { termDays: 60, monthsBeforeTerm: 4, longestMonths: 4, alarmDays: [30] }
    const suspension = termSuspension({
      receivedOn: '2026-03-02', remediesMentioned: true, lodgedOn: '2026-03-29', toldOn: null, setting,
    })
    const days = [addWorkingDays('2026-10-24', 8, calendar.closed), reminderDays('2026-03-29', [-1, 0, 1], calendar.closed)]
    console.log(JSON.stringify([answers, suspension, days, endOfDay('2026-03-29', 'Europe/Brussels')]))`
}

function over(day: string): string {
  return endOfDay(day, zone).toISOString()
}
