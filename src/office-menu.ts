import { caseworkText } from './casework/index.ts'
import { identityText, mayManageStaff, mayOpenFiles } from './identity/index.ts'
import type { Menu, SignedStaff } from './identity/index.ts'

/** The main menu of the office. It leads nobody to a page that is closed to them. */
export const officeMenu: Menu = ({ role, language }) => {
  const { t } = identityText(language)
  const casework = caseworkText(language)
  return [
    ...(mayOpenFiles(role)
      ? [
          { href: '/my-work', text: t('menu.my-work') },
          { href: '/files', text: t('menu.files') },
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

/** Where the day begins. */
export function homeOf(staff: SignedStaff): string {
  return officeMenu(staff)[0]?.href ?? '/account'
}
