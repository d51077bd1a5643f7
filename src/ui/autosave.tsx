import { asset } from '../platform/http/assets.ts'
import { useWords } from './language.ts'

interface AutosaveProps {
  /** Where what is typed goes as one types. */
  href: string
  /** Of the draft as the page shows it; empty where there is none. */
  token: string
}

/** Within a form: keeps what is typed, where scripts run, and says so. Without them it says nothing. */
export function Autosave({ href, token }: AutosaveProps) {
  const { t } = useWords()
  return (
    <>
      <p class="govuk-hint">
        <output
          data-autosave={href}
          data-token={token}
          data-saved={t('autosave.saved')}
          data-stale={t('autosave.stale')}
          data-failed={t('autosave.failed')}
        />
      </p>
      <script type="module" src={asset('autosave.js')} />
    </>
  )
}
