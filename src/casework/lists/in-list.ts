/**
 * From which list one came to a file, and where in it the file stood then: so the file leads on to the
 * next one, also when it has left the list meanwhile. As it stands in addresses: codes, times and ids. Pure.
 */
import { readList, writeList } from './filters.ts'
import type { FileList } from './filters.ts'
import { readOrder, writeOrder } from './list-place.ts'
import type { ListedFile } from './list-store.ts'

export interface InList {
  readonly list: FileList
  readonly by: Date | string
}

interface Place {
  readonly list: string
  readonly at: string
}

/** Nothing is chosen, and an address has to have something. */
const everything = 'all'

export function placeIn(
  list: FileList,
  file: Pick<ListedFile, 'lodgedAt' | 'lastMovementAt' | 'dueOn'>,
): Place {
  return { list: writeList(list) || everything, at: writeOrder(list.sort, file) }
}

export function hrefInList(reference: string, place: Place | undefined): string {
  const path = `/files/${reference}`
  return place ? `${path}?${new URLSearchParams({ ...place })}` : path
}

/** What is no place of ours means that one came from elsewhere. */
export function readInList({ list: written, at }: Partial<Place>): InList | undefined {
  if (!written || at === undefined) return undefined
  const list = readList(Object.fromEntries(new URLSearchParams(written)))
  const by = readOrder(list.sort, at)
  return by === undefined ? undefined : { list, by }
}
