import type { Lang } from '../../platform/i18n/catalogue.ts'
import { Input } from '../../ui/input.tsx'
import { portalText } from '../text.ts'

/**
 * A field that nobody sees and no screen reader says, for machines to fill in; whoever has no style sheet
 * reads that it stays empty. And when the page was shown.
 */
export function GuardFields({ lang, now }: { lang: Lang; now: Date }) {
  return (
    <>
      <input type="hidden" name="opened" value={now.getTime()} />
      <div class="o-trap">
        <Input
          name="website"
          label={{ text: portalText(lang).t('trap') }}
          autocomplete="off"
          attributes={{ tabindex: -1 }}
        />
      </div>
    </>
  )
}
