/** Connecting an authenticator app: the square code, the key to type, the first number to prove it. */
import { Input } from '../../ui/input.tsx'
import type { Problems } from '../problems.tsx'
import type { IdentityText } from '../text.ts'
import { QrCode } from './qr-code.tsx'
import { secretToType, totpAddress } from './totp.ts'

export interface AppToConnect {
  readonly secret: Uint8Array<ArrayBuffer>
  /** What the app will call it. */
  readonly issuer: string
  readonly account: string
  /** The secret and what else waits for the proof, sealed, to be sent back by the form. */
  readonly sealed: string
}

interface AppFieldsProps {
  text: IdentityText
  app: AppToConnect
  problems: Problems<'number'>
}

export function AppFields({ text: { t }, app, problems }: AppFieldsProps) {
  const address = totpAddress(app.secret, app.issuer, app.account)
  return (
    <>
      <p class="govuk-body">{t('app.why')}</p>
      <p class="govuk-body">{t('app.scan')}</p>
      <QrCode text={address} label={t('app.picture')} />
      <p class="govuk-body">
        <a class="govuk-link" href={address}>
          {t('app.open')}
        </a>
      </p>
      <p class="govuk-body">
        {t('app.key')}
        <br />
        <code class="o-key">{secretToType(app.secret)}</code>
      </p>
      <input type="hidden" name="sealed" value={app.sealed} />
      <Input
        name="number"
        label={{ text: t('app.number') }}
        hint={t('app.number-hint')}
        errorMessage={problems.number}
        inputmode="numeric"
        autocomplete="one-time-code"
        spellcheck={false}
        classes="govuk-input--width-5"
        attributes={{ required: true }}
      />
    </>
  )
}
