/** Calls that came in on the office's telephone over the time, a line each. */
import { keepCall } from '../src/casework/calls/call-store.ts'
import { readBook } from '../src/published/index.ts'
import { chanceOf, idOf } from './chance.ts'
import type { Chance } from './chance.ts'
import { caseManagers } from './desk.ts'
import type { Desk } from './desk.ts'
import type { Library, Matter } from './matters.ts'
import { phrases } from './phrases.ts'
import { addDays, momentOn } from './working-time.ts'

const said = [
  'call.1',
  'call.2',
  'call.3',
  'call.4',
  'call.5',
  'call.6',
  'call.7',
  'call.8',
  'call.9',
  'call.10',
] as const

export async function takeCalls(
  desk: Desk,
  { library, seed, from }: { library: Library; seed: string; from: string },
): Promise<number> {
  const chance = chanceOf(`${seed}/calls`)
  const { timeZone, closedDays, contact } = desk.house.office
  const known = [...(await readBook(desk.office)).services.keys()]
  let count = 0
  for (let day = from; day < desk.madeOn; day = addDays(day, 1)) {
    const weekday = Temporal.PlainDate.from(day).dayOfWeek
    const hours = contact.telephoneHours.find(({ days }) => days.includes(weekday))
    if (!hours || closedDays.has(day)) continue
    for (let call = chance.between(0, 3); call > 0; call -= 1) {
      const taker = chance.pick(caseManagers)
      const matter = chance.pick(library.matters)
      const minute = chance.between(minuteOf(hours.from), minuteOf(hours.to) - 1)
      const isReferred = chance.isLikely(0.4)
      await desk.office.transaction().execute((tx) =>
        keepCall(tx, {
          id: idOf(`${seed}/call/${(count += 1)}`),
          at: momentOn(day, minute, timeZone),
          topic: matter.topic,
          service_id: chance.isLikely(0.7) ? serviceOf(matter, chance, known) : null,
          service_words: null,
          said: phrases(taker.language).t(chance.pick(said)),
          referred_to: isReferred ? 'service' : null,
          taken_by: taker.id,
        }),
      )
    }
  }
  return count
}

function serviceOf({ services }: Matter, chance: Chance, known: readonly string[]): string {
  const pattern = chance.pick(services)
  const fitting = known.filter((id) =>
    pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern,
  )
  return chance.pick(fitting)
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
