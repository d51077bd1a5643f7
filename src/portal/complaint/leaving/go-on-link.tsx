import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { address } from '../../addresses.ts'
import { leavingText } from './text.ts'

/** For who saved a complaint and may look for it here. */
export function GoOnLink({ lang }: { lang: Lang }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={address('go-on', lang)}>
        {leavingText(lang).t('go-on.link')}
      </a>
    </p>
  )
}
