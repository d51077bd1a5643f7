/** A call that is to become a file: what is known of it, as if it had been typed. */
import type { Context } from 'hono'
import type { OfficeEnv } from '../../identity/index.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { timeText } from '../../platform/i18n/dates.ts'
import { formatReference } from '../../platform/office/index.ts'
import { serviceNames } from '../../published/index.ts'
import { recordAudit } from '../../secrecy/index.ts'
import { findCall } from '../calls/call-store.ts'
import type { Call } from '../calls/call-store.ts'
import { findFileById } from '../file-store.ts'
import { requireUuid } from '../file/file-routes.tsx'
import type { CaseworkParts } from '../parts.ts'
import type { Typed } from './typed.ts'

interface TakenCall {
  readonly typed: Typed
  /** Of the file that it has become already. */
  readonly reference: string | undefined
}

/** The call that the address names, read by whoever is signed in. Undefined: it names none. */
export async function takeCall(
  { db, house, now }: CaseworkParts,
  c: Context<OfficeEnv>,
): Promise<TakenCall | undefined> {
  const asked = c.req.query('call')
  if (!asked) return undefined
  const id = requireUuid(asked)
  return await db.transaction().execute(async (tx) => {
    const call = await findCall(tx, id)
    if (!call) throw new NotFoundError('no such call')
    const { id: actor, role } = c.var.staff
    await recordAudit(tx, { at: now(), actor, role, action: 'call-read', subject: id })
    const file = call.case_id === null ? undefined : await findFileById(tx, call.case_id)
    const names = await serviceNames(tx, call.service_id ? [call.service_id] : [], c.var.lang)
    const service = names.get(call.service_id ?? '') ?? call.service_words ?? undefined
    return {
      typed: typedOf(call, service, house.office.timeZone),
      reference: file && formatReference(house.office, file.state.reference),
    }
  })
}

/** Lodged when the person called. */
function typedOf({ id, at, said }: Call, service: string | undefined, timeZone: string): Typed {
  const { day, month, year } = at.toTemporalInstant().toZonedDateTimeISO(timeZone)
  return {
    call: id,
    channel: 'telephone',
    'lodged-day': String(day),
    'lodged-month': String(month),
    'lodged-year': String(year),
    'lodged-time': timeText(timeZone, at),
    service,
    'what-happened': said ?? undefined,
  }
}
