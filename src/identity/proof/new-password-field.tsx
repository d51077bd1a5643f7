import { Input } from '../../ui/input.tsx'
import type { IdentityText } from '../text.ts'
import { shortestPassword } from './password-rules.ts'
import type { PasswordRefusal } from './password-rules.ts'

interface NewPasswordFieldProps {
  text: IdentityText
  problem?: string | undefined
}

export function NewPasswordField({ text: { t }, problem }: NewPasswordFieldProps) {
  return (
    <Input
      name="new-password"
      type="password"
      label={{ text: t('field.new-password') }}
      hint={t('field.new-password-hint', { count: shortestPassword })}
      errorMessage={problem}
      autocomplete="new-password"
      spellcheck={false}
      attributes={{ required: true }}
    />
  )
}

export function passwordProblem(
  { t }: IdentityText,
  refusal: PasswordRefusal | undefined,
): string | undefined {
  return refusal && t(`error.password.${refusal}`, { count: shortestPassword })
}
