/** Puts a fresh view of a file into its mailbox, sealed once for each key that may open it. */
import { staffNames } from '../identity/index.ts'
import { liveAccesses, putOutgoing } from '../letterbox/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { serviceNames } from '../published/index.ts'
import { listOpenings, sealJson } from '../secrecy/index.ts'
import { listDocuments, listMessages, listParties, openedIdsOf } from './content-store.ts'
import type { CaseFile } from './file-store.ts'
import { fillerOf, holdersOf } from './holders/holders.ts'
import { readersOf } from './health.ts'
import type { House } from './house.ts'
import { openingLines, startOfToday } from './openings/openings.ts'
import type { CaseState } from './procedure/state.ts'
import type { Row } from './store-rows.ts'
import { viewOf, withoutHealth } from './view.ts'
import type { Shown } from './view.ts'

/** To be called in the transaction of whatever changed, so that nobody ever reads an older view for long. */
export async function sealFile(
  tx: Tx,
  house: House,
  { id, state }: CaseFile,
  at: Date,
): Promise<void> {
  const { caseManagerId } = state
  const { timeZone } = house.office
  const [envelope, names, parties, messages, documents, openings] = await Promise.all([
    envelopeOf(tx, state, at),
    staffNames(tx, caseManagerId ? [caseManagerId] : []),
    listParties(tx, id),
    listMessages(tx, id),
    listDocuments(tx, id),
    listOpenings(tx, openedIdsOf(id), startOfToday(timeZone, at)),
  ])
  const shown = {
    state,
    caseManager: caseManagerId ? names.get(caseManagerId) : undefined,
    parties,
    messages,
    documents,
    openings: openingLines(openings, timeZone),
  }
  await putIn(tx, house, envelope, shown, at)
}

type Content = Omit<Shown, 'service' | 'settings'> & {
  readonly parties: readonly Row<'casework.party'>[]
}

export async function sealShown(tx: Tx, house: House, shown: Content, at: Date): Promise<void> {
  await putIn(tx, house, await envelopeOf(tx, shown.state, at), shown, at)
}

/** For whom a view is sealed, and what its service is called in their language. */
async function envelopeOf(tx: Tx, { serviceId, language, mailboxId }: CaseState, at: Date) {
  const [services, accesses] = await Promise.all([
    serviceNames(tx, serviceId ? [serviceId] : [], language),
    liveAccesses(tx, mailboxId, at),
  ])
  return { service: services.get(serviceId ?? ''), accesses }
}

async function putIn(
  tx: Tx,
  { procedure: settings }: House,
  { service, accesses }: Awaited<ReturnType<typeof envelopeOf>>,
  { parties, ...shown }: Content,
  at: Date,
): Promise<void> {
  const view = viewOf({ ...shown, settings, service })
  for (const access of accesses) {
    const you = access.holder ?? fillerOf(parties)?.id
    const holders = holdersOf(parties, accesses, you)
    const mayReadAll = readersOf(parties, true).some(({ id }) => id === you)
    const shownTo = mayReadAll ? view : withoutHealth(view, shown.messages)
    await putOutgoing(tx, access.id, await sealJson({ ...shownTo, holders }, access.recipient), at)
  }
}
