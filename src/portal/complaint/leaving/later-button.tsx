import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { Button } from '../../../ui/button.tsx'
import { leavingText } from './text.ts'

/** In a page's own form, so that what was typed goes along. */
export function LaterButton({ lang }: { lang: Lang }) {
  return (
    <Button name="later" value="yes" classes="govuk-button--secondary">
      {leavingText(lang).t('link')}
    </Button>
  )
}

export function isLater(form: Readonly<Record<string, string>>): boolean {
  return form['later'] === 'yes'
}
