/** An opened file with the names that its ids stand for, as the pages need it. */
import { hasLastNoticeFailed } from '../../correspondence/index.ts'
import { staffNames } from '../../identity/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { formatReference } from '../../platform/office/index.ts'
import { findDuration, readBook, serviceNames, stageAt } from '../../published/index.ts'
import type { Duration } from '../../published/index.ts'
import type { House } from '../house.ts'
import { labelsOf } from '../labels.ts'
import { statusOf, steps } from '../procedure/state.ts'
import type { Labels } from '../labels.ts'
import type { NamedService } from '../service-name.tsx'
import type { OpenedFile } from './opening.ts'

export interface ShownFile extends OpenedFile {
  /** `OM.2026.123`. */
  readonly referenceText: string
  readonly service: NamedService
  /** The last e-mail to the complainant could not be delivered. */
  readonly isUnreached: boolean
  /** Of staff, by id. */
  readonly names: ReadonlyMap<string, string>
  /** Of services that the file was about, by id. */
  readonly services: ReadonlyMap<string, string>
  /** Names of the office's topics, by id. */
  readonly topics: ReadonlyMap<string, string>
  readonly labels: Labels
  /** How long complaints like it took; undefined where it is closed, or nobody knows. */
  readonly duration: Duration | undefined
}

export async function showFile(
  tx: Tx,
  house: House,
  file: OpenedFile,
  lang: Lang,
): Promise<ShownFile> {
  const { serviceId, reference } = file.state
  const [services, isUnreached, names, duration, book] = await Promise.all([
    serviceNames(tx, servicesIn(file), lang),
    hasLastNoticeFailed(tx, file.id),
    staffNames(tx, staffIn(file)),
    durationOf(tx, file),
    readBook(tx),
  ])
  return {
    ...file,
    referenceText: formatReference(house.office, reference),
    service: {
      name: services.get(serviceId ?? '') ?? serviceId ?? undefined,
      words: file.story?.service_words ?? undefined,
    },
    isUnreached,
    names,
    services,
    topics: new Map([...book.topics.values()].map((topic) => [topic.id, topic.names[lang]])),
    labels: labelsOf(house, lang),
    duration,
  }
}

/** The same as the person reads on *My file*. */
async function durationOf(tx: Tx, { state }: OpenedFile): Promise<Duration | undefined> {
  const { kind, step, serviceId, theme } = state
  if (kind !== 'complaint' || statusOf(state) === 'closed') return undefined
  const stage = stageAt(steps.indexOf(step) + 1)
  return await findDuration(tx, { serviceId: serviceId ?? undefined, theme, stage })
}

function servicesIn({ events, state }: OpenedFile): string[] {
  const set = events.flatMap(({ event }) => (event.type === 'service-set' ? event.serviceId : []))
  return [...new Set([...set, ...(state.serviceId ? [state.serviceId] : [])])]
}

/** Everyone of the office whom the file's record names. */
function staffIn({ events, messages, todos, notes, translations, state }: OpenedFile): string[] {
  const ids = events.flatMap(({ actor, event }) => {
    if (event.type === 'assigned') return [actor, event.caseManagerId]
    return 'staffId' in event && event.staffId ? [actor, event.staffId] : [actor]
  })
  const authors = [...messages, ...notes, ...translations].flatMap(
    ({ author_id: author }) => author ?? [],
  )
  const doers = todos.flatMap((todo) => [todo.staff_id ?? [], todo.ended_by ?? []].flat())
  const all = [...ids, ...authors, ...doers, ...(state.caseManagerId ? [state.caseManagerId] : [])]
  return [...new Set(all)].filter((id) => id !== 'worker')
}
