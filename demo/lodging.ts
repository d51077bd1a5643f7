/** How a file of the demonstration comes to be: by the portal, or entered by staff. */
import { randomBytes, randomUUID } from 'node:crypto'
import { keepCall, linkCall } from '../src/casework/calls/call-store.ts'
import { registerEntry } from '../src/casework/arrival/receiving.ts'
import type { EntryChannel, Lodging } from '../src/casework/procedure/state.ts'
import { findFile } from '../src/casework/file-store.ts'
import type { CaseFile } from '../src/casework/file-store.ts'
import { lodge } from '../src/letterbox/index.ts'
import type { ComplaintContent } from '../src/letterbox/index.ts'
import { yearIn } from '../src/platform/clock.ts'
import type { Tx } from '../src/platform/db/database.ts'
import { deriveAccess, drawCode, sealJson, sha256 } from '../src/secrecy/index.ts'
import type { Role } from './cast.ts'
import type { Chance } from './chance.ts'
import { colleagues } from './colleagues.ts'
import { caseManagers, newMailbox, openAll } from './desk.ts'
import type { Desk, Lived } from './desk.ts'
import { wordsOf } from './lived-words.ts'
import { storeLetter } from './papers.ts'
import { phrases } from './phrases.ts'
import { momentOn } from './working-time.ts'

/** With the code of who lodged by the portal. */
export type Lodged = Lived & { readonly code: string | undefined }

/** `on`: the day of lodging; `at`: when it came in or was entered. */
export async function lodgeFile(
  desk: Desk,
  role: Role,
  { on, at, chance }: { on: string; at: Date; chance: Chance },
): Promise<Lodged> {
  const { entry } = role
  const lodged = entry
    ? await enter(desk, role, entry, { on, at, chance })
    : await lodgeByPortal(desk, role, { at, chance })
  const file = await findFile(desk.office, lodged.reference)
  const manager = colleagues.find(({ id }) => id === file?.state.caseManagerId)
  if (!file || !manager) throw new Error('a complaint has become no file, or nobody’s')
  return { role, chance, manager, at, id: file.id, ...lodged }
}

async function lodgeByPortal(desk: Desk, role: Role, { at, chance }: Omit<Entering, 'on'>) {
  const { portal, house, officeKey } = desk
  const { mailboxId, accessId } = newMailbox()
  const documents = await papersOf(desk, role, chance)
  const content: ComplaintContent = { ...role.content, mailboxId, documents }
  const code = drawCode()
  const access = deriveAccess(code, mailboxId)
  const { reference } = await lodge(portal, {
    submission: sha256(randomBytes(16)),
    mailboxId,
    accessId,
    authDigest: sha256(access.auth),
    recipient: access.recipient,
    sealed: await sealJson(content, officeKey.recipient),
    at,
    year: yearIn(house.office.timeZone, at),
  })
  await openAll(desk, new Date(at.getTime() + 2_000))
  return { reference, code, access: { ...access, accessId, mailboxId } }
}

/** The call that it came by, which became a file. */
async function keepCallOf(
  tx: Tx,
  { content: { service, wanted }, matter, refusal }: Role,
  { at, by, file }: { at: Date; by: string; file: CaseFile },
): Promise<void> {
  const id = randomUUID()
  await keepCall(tx, {
    id,
    at,
    topic: matter?.topic ?? refusal?.topic ?? 'other',
    service_id: service.is === 'listed' ? service.id : null,
    service_words: service.is === 'not-listed' ? service.words : null,
    said: wanted ?? null,
    referred_to: null,
    taken_by: by,
  })
  await linkCall(tx, id, file.id)
}

interface Entering {
  readonly on: string
  readonly at: Date
  readonly chance: Chance
}

/** What the service had written to the person, where they kept it. */
async function papersOf({ blobs }: Desk, role: Role, chance: Chance) {
  const { lang, matter, content } = role
  if (!matter || !content.serviceAnswer || !chance.isLikely(0.55)) return []
  const { t } = phrases(lang)
  const text = t('paper.text', { explains: wordsOf({ role, chance }, 'explains', lang) })
  return [await storeLetter(blobs, { name: t('paper.name'), text })]
}

async function enter(desk: Desk, role: Role, channel: EntryChannel, entering: Entering) {
  const { office, house } = desk
  const { on, at, chance } = entering
  const documents = channel === 'telephone' ? [] : await papersOf(desk, role, chance)
  const content = { ...role.content, mailboxId: randomUUID(), documents }
  const isDayOnly = channel === 'post'
  const lodging: Lodging = { rule: house.office.channels[channel].lodgedAt, isDayOnly }
  // A call is entered while it lasts, a letter on the day after its postmark at the earliest.
  const lodgedAt = isDayOnly
    ? momentOn(on, 0, house.office.timeZone)
    : new Date(at.getTime() - chance.between(4, 40) * 60_000)
  const entered = {
    caseId: randomUUID(),
    kind: role.isQuestion ? 'information-request' : 'complaint',
    channel,
    lodging,
    by: chance.pick(caseManagers).id,
  } as const
  const file = await office.transaction().execute(async (tx) => {
    const made = await registerEntry(tx, house, { content, lodgedAt, entered }, at)
    if (channel === 'telephone')
      await keepCallOf(tx, role, { at: lodgedAt, by: entered.by, file: made })
    return made
  })
  return { reference: file.state.reference, code: undefined, access: undefined }
}
