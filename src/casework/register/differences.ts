/** What a change of an entry was, field by field. Pure. */
export interface Difference {
  /** `names.nl`, as the register's files call it. */
  readonly field: string
  readonly was: string
  readonly is: string
}

export function differences(before: unknown, after: unknown): Difference[] {
  const [old, now] = [flat(before), flat(after)]
  const fields = [...new Set([...old.keys(), ...now.keys()])].filter((field) => field !== 'id')
  return fields.flatMap((field) => {
    const [was, is] = [old.get(field) ?? '', now.get(field) ?? '']
    return was === is ? [] : [{ field, was, is }]
  })
}

/** `{ names: { nl: 'x' } }` as `names.nl`; a list as one text. */
function flat(value: unknown, path = ''): Map<string, string> {
  if (Array.isArray(value)) {
    const lines = value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
    return new Map([[path, lines.join(', ')]])
  }
  if (value === undefined || value === null) return new Map()
  if (typeof value === 'string') return new Map([[path, value]])
  if (typeof value !== 'object') return new Map([[path, JSON.stringify(value)]])
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [
      ...flat(inner, path ? `${path}.${name}` : name),
    ]),
  )
}
