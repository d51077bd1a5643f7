/** Puts a fresh view of a file into its mailbox, sealed once for each key that may open it. */
import { staffNames } from '../identity/index.ts'
import { liveAccesses, putOutgoing } from '../letterbox/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { serviceNames } from '../published/index.ts'
import { listOpenings, sealJson } from '../secrecy/index.ts'
import { listDocuments, listMessages } from './content-store.ts'
import type { CaseFile } from './file-store.ts'
import type { House } from './house.ts'
import { openingLines, startOfToday } from './openings/openings.ts'
import { viewOf } from './view.ts'
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
  const [names, messages, documents] = await Promise.all([
    staffNames(tx, caseManagerId ? [caseManagerId] : []),
    listMessages(tx, id),
    listDocuments(tx, id),
  ])
  const subjects = [id, ...documents.map((document) => document.id)]
  const openings = await listOpenings(tx, subjects, startOfToday(timeZone, at))
  const shown = {
    state,
    caseManager: caseManagerId ? names.get(caseManagerId) : undefined,
    messages,
    documents,
    openings: openingLines(openings, timeZone),
  }
  await sealShown(tx, house, shown, at)
}

export async function sealShown(
  tx: Tx,
  { procedure: settings }: House,
  shown: Omit<Shown, 'service' | 'settings'>,
  at: Date,
): Promise<void> {
  const { serviceId, language, mailboxId } = shown.state
  const [services, accesses] = await Promise.all([
    serviceNames(tx, serviceId ? [serviceId] : [], language),
    liveAccesses(tx, mailboxId, at),
  ])
  const view = viewOf({ ...shown, settings, service: services.get(serviceId ?? '') })
  for (const access of accesses)
    await putOutgoing(tx, access.id, await sealJson(view, access.recipient), at)
}
