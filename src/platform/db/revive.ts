/**
 * Rows that came as JSON, several tables in one answer: moments are text there. Makes them moments
 * again, in the rows that are given.
 */
export function revive<Row extends object, Key extends keyof Row>(
  rows: readonly Row[],
  ...moments: readonly Key[]
): Revived<Row, Key>[] {
  return rows.map((row) => {
    const revived = moments.map((key) => [key, momentOf(row[key])])
    return Object.assign(row, Object.fromEntries(revived)) as Revived<Row, Key>
  })
}

type Revived<Row, Key extends keyof Row> = {
  [Column in keyof Row]: Column extends Key ? Date | Extract<Row[Column], null> : Row[Column]
}

function momentOf(text: unknown): Date | null {
  return typeof text === 'string' ? new Date(text) : null
}
