/** Who wants to be rung back or to come by, once the envelope is open. */
import { randomUUID } from 'node:crypto'
import type { ContactRequest } from '../../letterbox/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { slotSpan } from '../../platform/office/index.ts'
import { keepContact } from '../contacts/contact-store.ts'
import type { House } from '../house.ts'
import type { Row } from '../store-rows.ts'

/** A line in the list of whom to ring or to receive. */
export async function receiveContact(
  tx: Tx,
  house: House,
  { content, arrivedAt }: { content: ContactRequest; arrivedAt: Date },
): Promise<void> {
  await keepContact(tx, contactRow(content, arrivedAt, house.office.timeZone))
}

function contactRow(
  content: ContactRequest,
  arrivedAt: Date,
  timeZone: string,
): Row<'casework.contact_request'> {
  const { kind, language, contactChannel, name, telephone, email, address, about } = content
  const isAppointment = kind === 'appointment'
  const spans = content.slots.map((each) => slotSpan(each, timeZone))
  // A call may come until the half-day ends; an appointment has to be made before the first one begins.
  const due = spans.map(({ from, until }) => (isAppointment ? from : until))
  return {
    id: randomUUID(),
    kind,
    arrived_at: arrivedAt,
    due_at: new Date(Math.min(...due.map(Number))),
    slots: content.slots,
    language,
    contact_channel: contactChannel,
    name: name ?? null,
    telephone: telephone ?? null,
    email: email ?? null,
    address: address ?? null,
    needs: isAppointment ? content.needs : [],
    needs_words: (isAppointment && content.needsWords) || null,
    about: about ?? null,
    is_probably_machine: content.isProbablyMachine ?? false,
  }
}
