import { caseworkText, countTodosDue, todoText } from './casework/index.ts'
import { identityText, mayManageStaff, mayOpenFiles } from './identity/index.ts'
import type { Menu, SearchBoxOf, SignedStaff } from './identity/index.ts'
import { dayIn } from './platform/clock.ts'
import type { Now } from './platform/clock.ts'
import type { Db } from './platform/db/database.ts'

interface MenuParts {
  readonly db: Db
  readonly now: Now
  readonly office: { readonly timeZone: string }
}

/** More is "99+". */
const mostCounted = 99

/** So long a number may be old by what others did; what one does oneself shows at once. */
const keptMs = 20_000

/** The main menu of the office. It leads nobody to a page that is closed to them. */
export function officeMenu({ db, now, office }: MenuParts): Menu {
  const kept = new Map<string, { due: number; until: number }>()

  async function dueOf(staffId: string, mayChange: boolean): Promise<number> {
    const at = now()
    const known = kept.get(staffId)
    if (known && !mayChange && at.getTime() < known.until) return known.due
    const due = await countTodosDue(db, staffId, dayIn(office.timeZone, at), mostCounted + 1)
    if (mayChange) kept.delete(staffId)
    else kept.set(staffId, { due, until: at.getTime() + keptMs })
    return due
  }

  return async (staff, mayChange) => {
    if (!mayOpenFiles(staff.role)) return linksFor(staff)
    const due = await dueOf(staff.id, mayChange)
    return linksFor(staff).map((link) =>
      link.href === '/todos' && due > 0 ? { ...link, count: countOf(staff, due) } : link,
    )
  }
}

/** Jumps to a reference, and looks for everything else. */
export const officeSearch: SearchBoxOf = ({ role, language }) => {
  if (!mayOpenFiles(role)) return undefined
  const { t } = caseworkText(language)
  return { action: '/search', label: t('search.label'), submit: t('search.submit') }
}

/** Where the day begins. */
export function homeOf(staff: SignedStaff): string {
  return linksFor(staff)[0]?.href ?? '/account'
}

function countOf({ language }: SignedStaff, due: number) {
  const text = due > mostCounted ? `${mostCounted}+` : String(due)
  return { text, meaning: todoText(language).t('menu.due') }
}

function linksFor({ role, language }: SignedStaff) {
  const { t } = identityText(language)
  const casework = caseworkText(language)
  return [
    ...(mayOpenFiles(role)
      ? [
          { href: '/my-work', text: t('menu.my-work') },
          { href: '/files', text: t('menu.files') },
          { href: '/files/new', text: casework.t('menu.new-file') },
          { href: '/todos', text: todoText(language).t('title') },
          { href: '/tasks', text: casework.t('menu.tasks') },
          { href: '/calls', text: casework.t('menu.calls') },
          { href: '/outbox', text: casework.t('menu.outbox') },
        ]
      : []),
    ...(mayManageStaff(role)
      ? [
          { href: '/staff', text: t('menu.staff') },
          { href: '/set-aside', text: t('menu.set-aside') },
        ]
      : []),
    { href: '/account', text: t('menu.account') },
  ]
}
