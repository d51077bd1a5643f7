/** Where a file stands in a list of files: by what the list is in order of, then by its id. Pure. */
import type { Sort } from './filters.ts'
import type { ListedFile } from './list-store.ts'

export interface ListPlace {
  /** A moment or a day, as the list's order has it. */
  readonly by: Date | string
  readonly id: string
}

type Ordered = Pick<ListedFile, 'lodgedAt' | 'lastMovementAt' | 'dueOn'>

/** What the list is in order of, of one file, as it stands in addresses. */
export function writeOrder({ column }: Sort, file: Ordered): string {
  if (column === 'due_on') return file.dueOn ?? ''
  return String((column === 'lodged_at' ? file.lodgedAt : file.lastMovementAt).getTime())
}

export function readOrder({ column }: Sort, text: string): Date | string | undefined {
  if (column === 'due_on') return isDay(text) ? text : undefined
  return /^\d{1,15}$/.test(text) ? new Date(Number(text)) : undefined
}

export function writeListPlace(sort: Sort, file: Ordered & { readonly id: string }): string {
  return `${writeOrder(sort, file)}.${file.id}`
}

/** What is no place of this list means its beginning. */
export function readListPlace(sort: Sort, text: string | undefined): ListPlace | undefined {
  const [order = '', id = ''] = (text ?? '').split('.')
  const by = readOrder(sort, order)
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
  return by !== undefined && isId ? { by, id } : undefined
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
