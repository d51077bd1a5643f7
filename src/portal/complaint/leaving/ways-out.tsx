import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { Button } from '../../../ui/button.tsx'
import { overviewText } from '../overview/text.ts'
import { laterPlace, overviewPlace } from '../places.ts'
import type { Place } from '../places.ts'
import { leavingText } from './text.ts'

/** Elsewhere than to the next question. In a page's own form, so that what was typed goes along. */
export function WaysOut({ lang }: { lang: Lang }) {
  const classes = 'govuk-button--secondary'
  return (
    <>
      <Button name="way" value="overview" classes={classes}>
        {overviewText(lang).t('link')}
      </Button>
      <Button name="way" value="later" classes={classes}>
        {leavingText(lang).t('link')}
      </Button>
    </>
  )
}

/** Undefined: on, as the form goes. */
export function wayOut(form: Readonly<Record<string, string>>, draft: string): Place | undefined {
  if (form['way'] === 'later') return laterPlace(draft)
  return form['way'] === 'overview' ? overviewPlace(draft) : undefined
}
