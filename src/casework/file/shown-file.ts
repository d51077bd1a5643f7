/** An opened file with the names that its ids stand for, as the pages need it. */
import { hasLastNoticeFailed } from '../../correspondence/index.ts'
import { staffNames } from '../../identity/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { formatReference } from '../../platform/office/index.ts'
import { serviceNames } from '../../published/index.ts'
import type { House } from '../house.ts'
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
}

export async function showFile(
  tx: Tx,
  { office }: House,
  file: OpenedFile,
  lang: Lang,
): Promise<ShownFile> {
  const { serviceId, reference } = file.state
  const services = await serviceNames(tx, serviceId ? [serviceId] : [], lang)
  return {
    ...file,
    referenceText: formatReference(office, reference),
    service: {
      name: services.get(serviceId ?? '') ?? serviceId ?? undefined,
      words: file.story?.service_words ?? undefined,
    },
    isUnreached: await hasLastNoticeFailed(tx, file.id),
    names: await staffNames(tx, staffIn(file)),
  }
}

/** Everyone of the office whom the file's record names. */
function staffIn({ events, messages, state }: OpenedFile): string[] {
  const ids = events.flatMap(({ actor, event }) =>
    event.type === 'assigned' ? [actor, event.caseManagerId] : [actor],
  )
  const authors = messages.flatMap(({ author_id: author }) => author ?? [])
  const all = [...ids, ...authors, ...(state.caseManagerId ? [state.caseManagerId] : [])]
  return [...new Set(all)].filter((id) => id !== 'worker')
}
