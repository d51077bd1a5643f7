import {
  caseworkText,
  contactsText,
  countContactsToday,
  countTodosDue,
  countUrgentWaiting,
  todoText,
  urgentText,
} from './casework/index.ts'
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
/** Looking at an urgent file changes it, for everybody, and is no change of anything else. */
const urgentKeptMs = 3_000

/** The main menu of the office. It leads nobody to a page that is closed to them. */
export function officeMenu({ db, now, office: { timeZone } }: MenuParts): Menu {
  const due = keeping(now, keptMs, (staffId, at) =>
    countTodosDue(db, staffId, dayIn(timeZone, at), mostCounted + 1),
  )
  const urgent = keeping(now, urgentKeptMs, (_, at) =>
    countUrgentWaiting(db, { timeZone, at, most: mostCounted + 1 }),
  )
  const contacts = keeping(now, keptMs, (_, at) =>
    countContactsToday(db, { timeZone, at, most: mostCounted + 1 }),
  )
  return async (staff, mayChange) => {
    if (!mayOpenFiles(staff.role)) return linksFor(staff)
    const [todos, waiting, called] = await Promise.all([
      due(staff.id, mayChange),
      urgent('', mayChange),
      contacts('', mayChange),
    ])
    const { language } = staff
    const counts: Readonly<Record<string, Count | undefined>> = {
      '/todos': countOf(todos, todoText(language).t('menu.due')),
      '/contacts': countOf(called, contactsText(language).t('menu.due')),
      '/urgent': countOf(waiting, urgentText(language).t('menu.waiting')),
    }
    return linksFor(staff).map((link) => {
      const count = counts[link.href]
      return count ? { ...link, count } : link
    })
  }
}

/**
 * Counts again when what was counted is too old. A request that may be a change sees the old number,
 * as most of them lead on to another page; that one counts anew.
 */
function keeping(now: Now, ms: number, count: (of: string, at: Date) => Promise<number>) {
  const kept = new Map<string, { count: number; until: number }>()
  return async (of: string, mayChange: boolean): Promise<number> => {
    const at = now()
    const known = kept.get(of)
    if (known && mayChange) kept.set(of, { ...known, until: 0 })
    if (known && (mayChange || at.getTime() < known.until)) return known.count
    const counted = await count(of, at)
    kept.set(of, { count: counted, until: mayChange ? 0 : at.getTime() + ms })
    return counted
  }
}

interface Count {
  readonly text: string
  readonly meaning: string
}

function countOf(count: number, meaning: string): Count | undefined {
  if (count === 0) return undefined
  return { text: count > mostCounted ? `${mostCounted}+` : String(count), meaning }
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

function linksFor({ role, language }: SignedStaff) {
  const { t } = identityText(language)
  const casework = caseworkText(language)
  return [
    ...(mayOpenFiles(role)
      ? [
          { href: '/my-work', text: t('menu.my-work') },
          { href: '/urgent', text: urgentText(language).t('menu') },
          { href: '/files', text: t('menu.files') },
          { href: '/files/new', text: casework.t('menu.new-file') },
          { href: '/todos', text: todoText(language).t('title') },
          { href: '/tasks', text: casework.t('menu.tasks') },
          { href: '/calls', text: casework.t('menu.calls') },
          { href: '/contacts', text: contactsText(language).t('menu') },
          { href: '/outbox', text: casework.t('menu.outbox') },
          { href: '/register', text: casework.t('menu.register') },
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
