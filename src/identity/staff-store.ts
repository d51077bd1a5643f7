/** The members of staff, without what they prove themselves with: that is `proof/account-store.ts`. */
import type { Db, Tx } from '../platform/db/database.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import type { Role } from './role.ts'
import type { Tables } from './tables.ts'

export interface Staff {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  /** Those in which they answer the public. */
  readonly languages: readonly Lang[]
  /** Of the pages they see. */
  readonly language: Lang
  /** First and last day, `YYYY-MM-DD`. */
  readonly away: Away | undefined
  readonly isActive: boolean
  /** They have chosen a password and confirmed an authenticator app. */
  readonly isSetUp: boolean
}

export interface Away {
  readonly from: string
  readonly until: string
}

/** What an administrator decides about someone. */
export interface StaffChange {
  readonly role: Role
  readonly languages: readonly Lang[]
  readonly away: Away | undefined
  readonly isActive: boolean
}

/** What everyone decides about themselves. */
export interface AccountChange {
  readonly name: string
  readonly language: Lang
  readonly away: Away | undefined
}

export type NewStaff = Omit<Staff, 'away' | 'isActive' | 'isSetUp'>

const columns = [
  'id',
  'email',
  'name',
  'role',
  'languages',
  'language',
  'away_from',
  'away_until',
  'is_active',
  'password',
] as const

export async function findStaff(db: Db, id: string): Promise<Staff | undefined> {
  const row = await staffTable(db).select(columns).where('id', '=', id).executeTakeFirst()
  return row && asStaff(row)
}

export async function findStaffByEmail(db: Db, email: string): Promise<Staff | undefined> {
  const row = await staffTable(db)
    .select(columns)
    .where(({ fn }) => fn<string>('lower', ['email']), '=', email.toLowerCase())
    .executeTakeFirst()
  return row && asStaff(row)
}

/** Everyone, those who left last. */
export async function listStaff(db: Db): Promise<Staff[]> {
  const rows = await staffTable(db)
    .select(columns)
    .orderBy('is_active', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(asStaff)
}

export async function staffNames(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await staffTable(db).select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export type Assignable = Pick<Staff, 'id' | 'name' | 'languages'>

/** Case managers who can take a file on that day, `YYYY-MM-DD`. */
export async function listAssignable(tx: Tx, day: string): Promise<Assignable[]> {
  return await staffTable(tx)
    .select(['id', 'name', 'languages'])
    .where('role', '=', 'case-manager')
    .where('is_active', '=', true)
    .where('password', 'is not', null)
    .where((row) =>
      row.or([
        row('away_from', 'is', null),
        row('away_from', '>', day),
        row('away_until', '<', day),
      ]),
    )
    .orderBy('id')
    .execute()
}

/** Administrators who can sign in; their rows stay as they are until the transaction ends. */
export async function lockAdministrators(tx: Tx): Promise<string[]> {
  const rows = await administrators(tx).orderBy('id').forUpdate().execute()
  return rows.map(({ id }) => id)
}

export async function hasAdministrator(db: Db): Promise<boolean> {
  return (await administrators(db).limit(1).execute()).length > 0
}

/** False: there is someone with that e-mail address already. */
export async function insertStaff(tx: Tx, staff: NewStaff, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<Tables>()
    .insertInto('identity.staff')
    .values({ ...staff, languages: [...staff.languages], created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function updateStaff(tx: Tx, id: string, change: StaffChange): Promise<void> {
  const { role, languages, isActive } = change
  await tx
    .withTables<Tables>()
    .updateTable('identity.staff')
    .set({ role, languages: [...languages], is_active: isActive, ...awayColumns(change.away) })
    .where('id', '=', id)
    .execute()
}

export async function updateAccount(tx: Tx, id: string, change: AccountChange): Promise<void> {
  const { name, language } = change
  await tx
    .withTables<Tables>()
    .updateTable('identity.staff')
    .set({ name, language, ...awayColumns(change.away) })
    .where('id', '=', id)
    .execute()
}

function administrators(db: Db) {
  return staffTable(db)
    .select('id')
    .where('role', '=', 'administrator')
    .where('is_active', '=', true)
    .where('password', 'is not', null)
}

function staffTable(db: Db) {
  return db.withTables<Tables>().selectFrom('identity.staff')
}

function awayColumns(away: Away | undefined) {
  return { away_from: away?.from ?? null, away_until: away?.until ?? null }
}

type StaffRow = Pick<Tables['identity.staff'], Exclude<(typeof columns)[number], 'is_active'>> & {
  is_active: boolean
}

function asStaff(row: StaffRow): Staff {
  const { id, email, name, role, languages, language } = row
  const away =
    row.away_from && row.away_until ? { from: row.away_from, until: row.away_until } : undefined
  return {
    id,
    email,
    name,
    role,
    languages,
    language,
    away,
    isActive: row.is_active,
    isSetUp: row.password !== null,
  }
}
