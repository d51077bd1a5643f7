/**
 * The proof that the suspension of the term for the Council of State has ended: sent unasked on the day,
 * once, where nobody was told before.
 */
import { readBook } from '../../published/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { dayText, momentText } from '../../platform/i18n/dates.ts'
import { addresseeOf } from '../addressee.ts'
import { carryOutOn } from '../acting.ts'
import type { Act } from '../acting.ts'
import { findDraftOf } from '../composing/draft-store.ts'
import { findStory } from '../content-store.ts'
import { lockFile } from '../file-store.ts'
import type { CaseFile, HeldFile } from '../file-store.ts'
import { contextAt } from '../house.ts'
import { writeLetter } from '../letter-values.ts'
import { today } from '../procedure/context.ts'
import type { Context } from '../procedure/context.ts'
import { suspensionOf } from '../procedure/council.ts'
import type { CaseState } from '../procedure/state.ts'
import { termFields } from '../term-fields.ts'

type Watching = Pick<Act, 'house' | 'by' | 'at'>

const kind = 'attestation'
/** Where the page of the act keeps what somebody wrote. */
const draftKind = `act-${kind}`

/** Once the last day is over, it proves nothing any more. A refusal that is under way is for somebody to look at. */
export function isAttestationDue(state: CaseState, context: Context): boolean {
  const { closing, rejection, term } = state.course
  const suspension = suspensionOf(state, context)
  if (!suspension.applies || closing || rejection || term?.attestedOn) return false
  const now = today(context)
  return suspension.suspendedUntil <= now && now <= suspension.lastDay
}

/** The file, held, and after it. */
export async function sendAttestation(tx: Tx, act: Watching, file: HeldFile): Promise<HeldFile> {
  const context = contextAt(act.house, act.at)
  if (!isAttestationDue(file.state, context)) return file

  const draft = await findDraftOf(tx, file.id, draftKind, file.state.caseManagerId)
  const written = draft?.fields['letter-person']
  const isWritten = written !== undefined && isSendable(written, file.state, context)
  const letter = {
    to: 'person',
    kind,
    body: isWritten ? written : await begunText(tx, act, file),
    documents: draft && isWritten ? draft.documents : [],
  } as const
  const done = await carryOutOn(tx, act, file, {
    letters: [letter],
    draft: isWritten ? draft : undefined,
    command: (sent) => ({ type: 'attest', sent }),
  })
  if (!done.ok) throw new Error('an attestation that is due was refused')
  return (await lockFile(tx, file.id)) ?? file
}

/** Without gaps, and with the days as they are reckoned now: facts may have changed since it was written. */
function isSendable(text: string, state: CaseState, context: Context): boolean {
  const suspension = suspensionOf(state, context)
  if (!suspension.applies || /\[\[[^\]]*\]\]/.test(text)) return false
  const days = [suspension.suspendedUntil, suspension.lastDay]
  return days.every((day) => text.includes(dayText(state.language, day)))
}

/** As the page of the act begins it. */
async function begunText(tx: Tx, act: Watching, file: CaseFile): Promise<string> {
  const { house, at } = act
  const { language, course, lodgedAt, serviceId } = file.state
  const template = house.stationery.letters.acts.get(kind)
  if (!template) throw new Error(`the office has no letter ${kind}`)
  const suspension = suspensionOf(file.state, contextAt(house, at))
  const listed = (await readBook(tx)).services.get(serviceId ?? '')
  const story = listed ? undefined : await findStory(tx, file.id)
  return writeLetter(house.stationery, template[language], await addresseeOf(tx, act, file), {
    service: listed?.names[language] ?? story?.service_words ?? undefined,
    lodgedAt: momentText(language, house.office.timeZone, lodgedAt),
    ...termFields(suspension, course.term, language),
  })
}
