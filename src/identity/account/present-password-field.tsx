import { Input } from '../../ui/input.tsx'
import type { IdentityText } from '../text.ts'

interface PresentPasswordFieldProps {
  text: IdentityText
  problem?: string | undefined
}

export function PresentPasswordField({ text: { t }, problem }: PresentPasswordFieldProps) {
  return (
    <Input
      name="present-password"
      type="password"
      label={{ text: t('field.present-password') }}
      errorMessage={problem}
      autocomplete="current-password"
      spellcheck={false}
      attributes={{ required: true }}
    />
  )
}
