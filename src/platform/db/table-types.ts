/**
 * What the database says its tables are, told in TypeScript for Kysely: one text per schema. A
 * column that is checked against a list of words has that list as its type.
 */
import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Where each schema's `tables.ts` stands, below `src`. */
export const homes: Readonly<Record<string, string>> = {
  letterbox: 'letterbox',
  published: 'published',
  portal: 'portal',
  questionnaire: 'questionnaire',
  survey: 'survey',
  identity: 'identity',
  secrecy: 'secrecy',
  casework: 'casework',
  correspondence: 'correspondence',
  operation: 'platform/operation',
}

interface Column {
  readonly schema: string
  readonly table: string
  readonly name: string
  readonly type: string
  readonly isNullable: boolean
  readonly hasDefault: boolean
  readonly isIdentity: boolean
  /** `pg_get_constraintdef` of the checks on this column alone. */
  readonly checks: string[]
}

const lineWidth = 100

/** The text of `tables.ts` of every schema, by schema. */
export async function describeTables(owner: Db): Promise<Map<string, string>> {
  const bySchema = Map.groupBy(await listColumns(owner), ({ schema }) => schema)
  return new Map([...bySchema].map(([schema, columns]) => [schema, fileOf(schema, columns)]))
}

async function listColumns(owner: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select n.nspname as schema, c.relname as table, a.attname as name,
      format_type(a.atttypid, null) as type, not a.attnotnull as "isNullable",
      a.atthasdef as "hasDefault", a.attidentity = 'a' as "isIdentity",
      array(select pg_get_constraintdef(k.oid) from pg_constraint as k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as checks
    from pg_attribute as a
    join pg_class as c on c.oid = a.attrelid and c.relkind = 'r'
    join pg_namespace as n on n.oid = c.relnamespace
    where n.nspname in (${sql.join(Object.keys(homes))}) and a.attnum > 0 and not a.attisdropped
    order by c.oid, a.attnum`.execute(owner)
  return rows
}

function fileOf(schema: string, columns: Column[]): string {
  const tables = [...Map.groupBy(columns, ({ table }) => table)]
  const body = tables.map(
    ([table, own]) => `  '${schema}.${table}': {\n${own.map(lineOf).join('\n')}\n  }`,
  )
  const text = `export type Tables = {\n${body.join('\n')}\n}\n`
  const used = ['ColumnType', 'Generated', 'GeneratedAlways'].filter((name) =>
    new RegExp(`\\b${name}<`).test(text),
  )
  const imported = used.length > 0 ? `import type { ${used.join(', ')} } from 'kysely'\n\n` : ''
  return `/** Schema \`${schema}\` as the migrations make it. Written by \`npm run tables\`; a test compares. */\n${imported}${text}`
}

function lineOf({ name, type, isNullable, hasDefault, isIdentity, checks }: Column): string {
  const words = checks.map(wordsOf).find((found) => found.length > 0) ?? []
  const plain = words.length > 0 ? words : [plainType(type)]
  const options = [
    ...(type.endsWith('[]')
      ? [`${plain.length > 1 ? `(${plain.join(' | ')})` : plain[0]}[]`]
      : plain),
    ...(isNullable ? ['null'] : []),
  ]
  if (isIdentity) return `    ${name}: GeneratedAlways<${options.join(' | ')}>`
  if (hasDefault) return `    ${name}: Generated<${options.join(' | ')}>`

  const line = `    ${name}: ${options.join(' | ')}`
  if (line.length <= lineWidth) return line
  return `    ${name}:\n${options.map((option) => `      | ${option}`).join('\n')}`
}

/** `check (kind in ('code', 'session'))`, the same with one word only, and `words <@ array[…]`. */
function wordsOf(check: string): string[] {
  if (!/^CHECK \(\(\w+ (= '|= ANY \(ARRAY\['|<@ ARRAY\[')/.test(check)) return []
  return [...check.matchAll(/'([^']*)'::text/g)].map(([, word]) => `'${word}'`)
}

const types: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  integer: 'number',
  bigint: 'number',
  boolean: 'boolean',
  date: 'string',
  'timestamp with time zone': 'Date',
  bytea: 'Uint8Array',
  tsvector: 'string',
  // What comes out is parsed by who reads it; a list put in as it is would become SQL's own.
  jsonb: 'ColumnType<unknown, string, string>',
}

function plainType(type: string): string {
  const known = types[type.replace(/\[\]$/, '')]
  if (!known) throw new Error(`what is ${type} in TypeScript?`)
  return known
}
