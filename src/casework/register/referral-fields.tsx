import { languages } from '../../platform/i18n/catalogue.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { RegisterFields } from './fields.ts'
import { verifiable } from './referral-form.ts'
import type { RegisterText } from './text.ts'

interface ReferralFieldsProps {
  text: RegisterText
  fields: RegisterFields
}

export function ReferralFields({ text: { t }, fields: { input, typed } }: ReferralFieldsProps) {
  return (
    <>
      {languages.map((each) => (
        <Input {...input(`name-${each}`)} />
      ))}
      {languages.map((each) => (
        <Textarea {...input(`for-${each}`)} hint={t('for.hint')} rows={3} />
      ))}
      {(['url', 'phone', 'email'] as const).map((name) => (
        <Input {...input(name)} spellcheck={false} />
      ))}
      {languages.map((each) => (
        <Textarea {...input(`conditions-${each}`)} hint={t('conditions.hint')} rows={3} />
      ))}
      <Checkboxes
        name="verified"
        fieldset={{ legend: { text: t('verified') } }}
        hint={t('verified.hint')}
        items={verifiable.map((what) => ({
          name: `verified-${what}`,
          value: 'yes',
          text: t(`unconfirmed.${what}`),
          checked: typed[`verified-${what}`] === 'yes',
        }))}
      />
      <Input {...input('source')} hint={t('source.hint')} spellcheck={false} />
      <Textarea {...input('note')} rows={3} />
    </>
  )
}
