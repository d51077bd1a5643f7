/** The files in which somebody acts for others, as they read of them. */
import { helperCapacities, maxListed } from '../../letterbox/index.ts'
import type { FileList, MailboxView } from '../../letterbox/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { serviceNames } from '../../published/index.ts'
import type { Party } from '../content-store.ts'
import type { House } from '../house.ts'
import { steps } from '../procedure/state.ts'
import { courseView } from '../view-course.ts'
import type { Represented } from './holder-store.ts'

/** One more than `maxListed` tells that there are more. */
export async function listedFiles(
  db: Db,
  { office, procedure }: House,
  found: readonly Represented[],
  language: Lang,
): Promise<FileList> {
  const shown = found.slice(0, maxListed)
  const ids = shown.flatMap(({ state }) => state.serviceId ?? [])
  const services = await serviceNames(db, ids, language)
  return {
    v: 1,
    files: shown.map(({ state, complainant }) => {
      const service = services.get(state.serviceId ?? '')
      return {
        mailboxId: state.mailboxId,
        reference: state.reference,
        ...(complainant && { complainant }),
        ...(service && { service }),
        lodgedOn: dayIn(office.timeZone, state.lodgedAt),
        step: steps.indexOf(state.step) + 1,
        isClosed: state.course.closing !== null,
        ...asksOf(courseView(state, procedure).next),
      }
    }),
    isCut: found.length > shown.length,
    helper: detailsOf(found[0]?.helper),
  }
}

/** What the person can do now. */
function asksOf({ code, by }: MailboxView['next']): Pick<FileList['files'][number], 'asks'> {
  return code === 'your-answer' || code === 'scope' ? { asks: { ...(by && { by }) } } : {}
}

function detailsOf(party: Party | undefined): FileList['helper'] {
  const capacity = helperCapacities.find((each) => each === party?.capacity)
  const details = Object.fromEntries(
    (['name', 'organisation', 'email', 'telephone', 'address'] as const).flatMap((field) => {
      const value = party?.[field]
      return value ? [[field, value]] : []
    }),
  )
  return { ...(capacity && { capacity }), ...details }
}
