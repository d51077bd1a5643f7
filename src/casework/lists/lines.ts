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

type LinesParts = Pick<CaseworkParts, 'db' | 'house'>

export async function linesOf(
  parts: LinesParts,
  lang: Lang,
  files: readonly ListedFile[],
  { showsManager = false, list }: LinesOptions = {},
): Promise<FileLine[]> {
  const names = await readNames(parts, lang, files, showsManager)
  return files.map((file) => lineOf(parts, lang, file, { names, list }))
}

/** Of several lists on one page, each in its turn. */
export async function linesOfEach(
  parts: LinesParts,
  lang: Lang,
  lists: readonly { readonly files: readonly ListedFile[]; readonly list: FileList }[],
): Promise<FileLine[][]> {
  const all = lists.flatMap(({ files }) => files)
  const names = await readNames(parts, lang, all, false)
  return lists.map(({ files, list }) =>
    files.map((file) => lineOf(parts, lang, file, { names, list })),
  )
}

type Names = Awaited<ReturnType<typeof readNames>>

async function readNames(
  { db }: LinesParts,
  lang: Lang,
  files: readonly ListedFile[],
  showsManager: boolean,
) {
  const [services, managers] = await Promise.all([
    serviceNames(db, present(files, 'serviceId'), lang),
    staffNames(db, showsManager ? present(files, 'caseManagerId') : []),
  ])
  return { services, managers }
}

function lineOf(
  { house: { office } }: LinesParts,
  lang: Lang,
  file: ListedFile,
  { names, list }: { names: Names; list: FileList | undefined },
): FileLine {
  const { t } = caseworkText(lang)
  return {
    reference: formatReference(office, file.reference),
    href: hrefInList(formatReference(office, file.reference), list && placeIn(list, file)),
    service: {
      name: names.services.get(file.serviceId ?? '') ?? file.serviceId ?? undefined,
      words: file.serviceWords ?? undefined,
    },
    language: file.language,
    complainant: file.complainant ?? undefined,
    caseManager: names.managers.get(file.caseManagerId ?? ''),
    // A question goes through no steps.
    step: t(file.kind === 'complaint' ? `step.${file.step}` : `kind.${file.kind}`),
    lodgedOn: dayIn(office.timeZone, file.lodgedAt),
    movedOn: dayIn(office.timeZone, file.lastMovementAt),
    dueOn: file.dueOn,
    isUnread: file.isUnread,
    isUrgent: file.isUrgent,
  }
}

function present(files: readonly ListedFile[], id: 'serviceId' | 'caseManagerId'): string[] {
  return [...new Set(files.flatMap((file) => file[id] ?? []))]
}
