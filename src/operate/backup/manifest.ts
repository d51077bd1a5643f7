/** What stands at the beginning and at the end of a backup, and what its parts are called. */
import { z } from 'zod'

/** Changes when an older version of the program could no longer read what a newer one writes. */
export const format = 1

const count = z.int().nonnegative()
const digest = z.string().regex(/^[0-9a-f]{64}$/)

export const formatOnly = z.object({ format: z.int() })

export const manifest = z.object({
  format: z.literal(format),
  madeAt: z.iso.datetime(),
  /** Of the program that made it. */
  release: z.string(),
  officeKeyId: z.string(),
  /** Those that the database had had, in order. */
  migrations: z.array(z.object({ name: z.string(), digest: z.string() })),
  /** In an order in which they can be filled. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).readonly() })),
  lastNumbers: z.array(z.object({ sequence: z.string(), last: count })),
})
export type Manifest = z.infer<typeof manifest>

export const sums = z.object({
  documents: z.object({
    count,
    bytes: count,
    /** Of the lines that `sha256sum` would print for them. */
    sha256: digest,
  }),
  tables: z.array(z.object({ name: z.string(), rows: count, bytes: count, sha256: digest })),
})
export type Sums = z.infer<typeof sums>

export const manifestName = 'manifest.json'
export const sumsName = 'sums.json'

/** As they lie in the data folder. */
export function documentName(id: string): string {
  return `blobs/${id.slice(0, 2)}/${id}`
}

/** Undefined: not a document's. */
export function documentIdIn(name: string): string | undefined {
  const [folder, , id] = name.split('/')
  return folder === 'blobs' && id !== undefined && name === documentName(id) ? id : undefined
}

/** Pieces in the order of their names are the rows of a table as `copy` writes them. */
export function pieceName(table: string, index: number): string {
  return `${folderOf(table)}${String(index).padStart(8, '0')}.copy`
}

export function folderOf(table: string): string {
  return `tables/${table}/`
}
