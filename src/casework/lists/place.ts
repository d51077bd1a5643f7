/** Where a page of a list begins, as it stands in its address: times and ids, nothing about people. */
import type { FilePlace, WorkPlace } from './list-store.ts'

const place = /^(\d{1,15})\.([0-9a-f-]{36})(\.new)?$/

export function writePlace({ at, id }: FilePlace): string {
  return `${at.getTime()}.${id}`
}

export function writeWorkPlace(work: WorkPlace): string {
  return work.isUnread ? `${writePlace(work)}.new` : writePlace(work)
}

/** What is no place of ours means the beginning. */
export function readPlace(text: string | undefined): WorkPlace | undefined {
  const [, time, id, news] = place.exec(text ?? '') ?? []
  return id && isUuid(id) ? { at: new Date(Number(time)), id, isUnread: Boolean(news) } : undefined
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
