/**
 * A form that came when its sender's session was over: kept, sealed, in the sign-in page itself, and
 * handed on to where it was going once they have signed in. Nothing typed is lost, and nothing is
 * kept here.
 */
import { z } from 'zod'
import { Button } from '../../ui/button.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import type { Frame } from '../frame.ts'
import type { IdentityKeys } from '../keys.ts'
import { openForm, sealForm } from '../sealed-form.ts'
import { identityText } from '../text.ts'

const unsent = z.object({
  /** Where it was going: a path of ours. */
  path: z.string().startsWith('/'),
  fields: z.record(z.string(), z.string()),
})
export type Unsent = z.infer<typeof unsent>

const purpose = 'unsent'

export function sealUnsent(keys: IdentityKeys, form: Unsent): string {
  return sealForm(keys, purpose, form)
}

export function openUnsent(keys: IdentityKeys, sealed: string): Unsent {
  return unsent.parse(openForm(keys, purpose, sealed))
}

/** Signed in again: one press, and the form goes on its way. */
export function ContinuePage({ frame, form }: { frame: Frame; form: Unsent }) {
  const { t } = identityText(frame.lang)
  const title = t('continue.title')
  return (
    <OfficePage {...frame} title={title} width="narrow">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{t('continue.body')}</p>
      <form method="post" action={form.path}>
        {Object.entries(form.fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button preventDoubleClick>{t('continue.submit')}</Button>
      </form>
    </OfficePage>
  )
}
