/**
 * One text for one value, to be hashed: keys in order, no blanks, moments as in ISO 8601. As RFC 8785 for
 * what the record holds, where keys and numbers are plain. The migration that began the record writes the
 * same in SQL, so it can never change.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (isObject(each) ? inOrder(each) : each))
}

function inOrder(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
