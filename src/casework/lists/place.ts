/** Where a page of a list begins, as it stands in its address: times, days and ids, nothing about people. */

/** Behind a file or task of that moment. */
export interface FilePlace {
  readonly at: Date
  readonly id: string
}

const place = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export function writePlace({ at, id }: FilePlace): string {
  return `${at.getTime()}.${id}`
}

/** What is no place of ours means the beginning. */
export function readPlace(text: string | undefined): FilePlace | undefined {
  const [, time, id] = place.exec(text ?? '') ?? []
  return id ? { at: new Date(Number(time)), id } : undefined
}
