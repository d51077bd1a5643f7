/** Files of a list in words: names for ids, days for moments. */
import { staffNames } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { formatReference } from '../../platform/office/index.ts'
import { serviceNames } from '../../published/index.ts'
import type { CaseworkParts } from '../parts.ts'
import { caseworkText } from '../text.ts'
import type { FileLine } from './file-table.tsx'
import type { FileList } from './filters.ts'
import { hrefInList, placeIn } from './in-list.ts'
import type { ListedFile } from './list-store.ts'

interface LinesOptions {
  readonly showsManager?: boolean
  /** In which they stand, so that the file leads on to the next. */
  readonly list?: FileList
}

export async function linesOf(
  { db, house: { office } }: Pick<CaseworkParts, 'db' | 'house'>,
  lang: Lang,
  files: readonly ListedFile[],
  { showsManager = false, list }: LinesOptions = {},
): Promise<FileLine[]> {
  const { t } = caseworkText(lang)
  const [services, managers] = await Promise.all([
    serviceNames(db, present(files, 'serviceId'), lang),
    staffNames(db, showsManager ? present(files, 'caseManagerId') : []),
  ])
  return files.map((file) => ({
    reference: formatReference(office, file.reference),
    href: hrefInList(formatReference(office, file.reference), list && placeIn(list, file)),
    service: {
      name: services.get(file.serviceId ?? '') ?? file.serviceId ?? undefined,
      words: file.serviceWords ?? undefined,
    },
    language: file.language,
    complainant: file.complainant ?? undefined,
    caseManager: managers.get(file.caseManagerId ?? ''),
    // A question goes through no steps.
    step: t(file.kind === 'complaint' ? `step.${file.step}` : `kind.${file.kind}`),
    lodgedOn: dayIn(office.timeZone, file.lodgedAt),
    movedOn: dayIn(office.timeZone, file.lastMovementAt),
    dueOn: file.dueOn,
    isUnread: file.isUnread,
    isUrgent: file.isUrgent,
  }))
}

function present(files: readonly ListedFile[], id: 'serviceId' | 'caseManagerId'): string[] {
  return [...new Set(files.flatMap((file) => file[id] ?? []))]
}
