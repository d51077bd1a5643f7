/**
 * The three roles of a database, named after it: PostgreSQL's roles belong to the whole server,
 * on which other installations may live too.
 */
export const kindsOfRole = ['owner', 'portal', 'office'] as const
export type KindOfRole = (typeof kindsOfRole)[number]

export function rolesOf(name: string): Record<KindOfRole, string> {
  if (!isDatabaseName(name))
    throw new Error(
      `"${name}" cannot name a database: use 1 to 40 of a–z, 0–9 and _, a letter first.`,
    )
  return { owner: `${name}_owner`, portal: `${name}_portal`, office: `${name}_office` }
}

/** Names that need no quotes anywhere, and leave room for the roles' endings. */
function isDatabaseName(name: string): boolean {
  return /^[a-z][a-z0-9_]{0,39}$/.test(name)
}
