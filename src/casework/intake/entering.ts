/** From what was typed to a file: understood, compared with what is there, and registered once. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ComplaintContent } from '../../letterbox/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { formatReference } from '../../platform/office/index.ts'
import { findServices, servicesNamed } from '../../published/index.ts'
import type { FoundService } from '../../published/index.ts'
import { registerEntry } from '../arrival/receiving.ts'
import { linkCall } from '../calls/call-store.ts'
import { finishDraft } from '../composing/compose.ts'
import { lockDraft, removeDraft } from '../composing/draft-store.ts'
import type { Draft } from '../composing/draft-store.ts'
import { findFileById } from '../file-store.ts'
import type { CaseworkParts } from '../parts.ts'
import type { Registration } from '../procedure/state.ts'
import { findDuplicates } from './duplicate-store.ts'
import { readEntry } from './entry-form.ts'
import type { Entry, Problem } from './entry-form.ts'
import type { Typed } from './typed.ts'
import type { Warnings } from './seen-first.tsx'
import { intakeText } from './text.ts'

interface Understood {
  readonly ok: true
  readonly entry: Entry
  readonly service: ComplaintContent['service']
  readonly warnings: Warnings
}

type Look =
  | Understood
  | {
      readonly ok: false
      readonly why: { readonly problems: readonly Problem[]; readonly found?: FoundService[] }
    }

/** More would not be looked at. */
const mostDuplicates = 5

export async function lookOver(
  { db, house, now }: CaseworkParts,
  { id: exceptId, fields: typed }: Pick<Draft, 'id' | 'fields'>,
  lang: Lang,
): Promise<Look> {
  const { office } = house
  const read = readEntry(typed, office, now(), (told, language) =>
    intakeText(language).t(`told.${told}`),
  )
  const service = await findService(db, typed, lang)
  const isServiceKnown = 'is' in service
  if (!read.ok || !isServiceKnown) {
    const problems = read.ok ? [] : read.problems
    if (isServiceKnown) return { ok: false, why: { problems } }
    const choose = { field: 'service', code: 'service-choose' } as const
    return { ok: false, why: { problems: [...problems, choose], found: service.found } }
  }

  const { entry, doubts } = read
  const { complainant, helper } = entry.content
  const people = helper ? [complainant, helper] : [complainant]
  const likeness = {
    emails: people.flatMap(({ email }) => email ?? []),
    telephones: people.flatMap(({ telephone }) => telephone ?? []),
    name: complainant.name ?? complainant.organisation,
    serviceId: service.is === 'listed' ? service.id : null,
    exceptId,
  }
  const duplicates = await db
    .transaction()
    .execute((tx) => findDuplicates(tx, likeness, mostDuplicates))
  const warnings = {
    doubts,
    duplicates: duplicates.map(({ reference, lodgedAt, because }) => ({
      reference: formatReference(office, reference),
      lodgedOn: dayIn(office.timeZone, lodgedAt),
      because,
    })),
  }
  return { ok: true, entry, service, warnings }
}

/** The service that was named or chosen, or those that may be meant. */
async function findService(
  db: Db,
  typed: Typed,
  lang: Lang,
): Promise<ComplaintContent['service'] | { readonly found: FoundService[] }> {
  const words = typed['service']
  if (!words) return { is: 'unknown' }
  const [named, ...others] = await servicesNamed(db, words)
  if (named && others.length === 0) return { is: 'listed', id: named }

  const found = await findServices(db, words, lang)
  const chosen = typed['searched'] === words ? typed['service-choice'] : undefined
  if (found.some(({ id }) => id === chosen)) return { is: 'listed', id: chosen ?? '' }
  const isNone = found.length === 0 || chosen === 'not-listed'
  return isNone ? { is: 'not-listed', words } : { found }
}

/**
 * All or nothing, and once: the draft's id becomes the file's. Whoever comes second, by a second click
 * or after a lost answer, gets the reference of the first.
 */
export async function enter(
  parts: CaseworkParts,
  by: string,
  draft: Draft,
  { entry, service }: Understood,
): Promise<Registration['reference']> {
  const { db, house, now } = parts
  const { id: caseId, documents } = draft
  const { kind, channel, lodging, lodgedAt } = entry
  const content: ComplaintContent = {
    ...entry.content,
    v: 1,
    mailboxId: randomUUID(),
    service,
    documents: [...documents],
  }
  const file = await db.transaction().execute(async (tx) => {
    await lockDraft(tx, { entryId: caseId, staffId: by })
    const earlier = await findFileById(tx, caseId)
    if (earlier) {
      // Documents of the second sending are swept; those of the first are the file's.
      await removeDraft(tx, caseId)
      return earlier
    }
    const entered = { caseId, kind, channel, lodging, by }
    const made = await registerEntry(tx, house, { content, lodgedAt, entered }, now())
    await finishDraft(tx, draft)
    const call = z.uuid().safeParse(draft.fields['call'])
    if (call.success) await linkCall(tx, call.data, caseId)
    return made
  })
  return file.state.reference
}
