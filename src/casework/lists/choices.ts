/** Who and which service a list can be chosen by. They hardly ever change, and every list shows them all. */
import { listStaff } from '../../identity/index.ts'
import type { Staff } from '../../identity/index.ts'
import type { Now } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { listServiceNames } from '../../published/index.ts'
import type { FoundService } from '../../published/index.ts'

export interface Choices {
  readonly managers: readonly Pick<Staff, 'id' | 'name'>[]
  readonly services: readonly FoundService[]
}

/** So old they may be. Asking each time would cost a tenth of the page. */
const keptMs = 60_000

export function keptChoices(db: Db, now: Now): (lang: Lang) => Promise<Choices> {
  const kept = new Map<Lang, { choices: Promise<Choices>; until: number }>()
  return (lang) => {
    const at = now().getTime()
    const known = kept.get(lang)
    if (known && at < known.until) return known.choices
    const choices = readChoices(db, lang)
    kept.set(lang, { choices, until: at + keptMs })
    // What failed is asked for again.
    choices.catch(() => kept.delete(lang))
    return choices
  }
}

async function readChoices(db: Db, lang: Lang): Promise<Choices> {
  const [staff, services] = await Promise.all([listStaff(db), listServiceNames(db, lang)])
  const managers = staff.filter(({ role }) => role === 'case-manager')
  return { managers: managers.map(({ id, name }) => ({ id, name })), services }
}
