/** On a file that one came to from a list: back to it, and on to the next, by a key that browsers know. */
import { findNext } from './list-store.ts'
import type { Db } from '../../platform/db/database.ts'
import { formatReference } from '../../platform/office/index.ts'
import type { Attributes } from '../../ui/attributes.ts'
import type { CaseworkParts } from '../parts.ts'
import { writeList } from './filters.ts'
import { hrefInList, placeIn } from './in-list.ts'
import type { InList } from './in-list.ts'
import { listText } from './text.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'

export interface NextInList {
  readonly listHref: string
  /** Undefined: the list ends here. */
  readonly next: { readonly reference: string; readonly href: string } | undefined
}

/** `me`: whom the list calls so. */
export async function findNextInList(
  db: Db,
  { house: { office } }: Pick<CaseworkParts, 'house'>,
  { list, by }: InList,
  { me, fileId }: { me: string; fileId: string },
): Promise<NextInList> {
  const found = await findNext(db, list, me, { by, id: fileId })
  const reference = found && formatReference(office, found.reference)
  const written = writeList(list)
  return {
    listHref: written ? `/files?${written}` : '/files',
    next: reference ? { reference, href: hrefInList(reference, placeIn(list, found)) } : undefined,
  }
}

export function InListLinks({ lang, inList }: { lang: Lang; inList: NextInList }) {
  const { t } = listText(lang)
  const key: Attributes = { accesskey: 'n' }
  return (
    <nav class="o-in-list" aria-label={t('in-list')}>
      <a class="govuk-link" href={inList.listHref}>
        {t('in-list.back')}
      </a>
      {inList.next ? (
        <a class="govuk-link" href={inList.next.href} rel="next" {...key}>
          {t('in-list.next', { reference: inList.next.reference })}
        </a>
      ) : (
        <span>{t('in-list.end')}</span>
      )}
    </nav>
  )
}
