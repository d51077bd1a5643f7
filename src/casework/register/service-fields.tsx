import { languages } from '../../platform/i18n/catalogue.ts'
import { byName } from '../../platform/i18n/order.ts'
import type { Book } from '../../published/index.ts'
import { Details } from '../../ui/details.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { RegisterFields } from './fields.ts'
import { certainties, happenings } from './service-form.ts'
import type { RegisterText } from './text.ts'

interface ServiceFieldsProps {
  text: RegisterText
  fields: RegisterFields
  book: Book
}

export function ServiceFields({ text: { t, lang }, fields, book }: ServiceFieldsProps) {
  const { input, choice } = fields
  const others = [...book.referrals.values()]
    .map(({ id, names }) => ({ id, name: names[lang] }))
    .toSorted(byName(lang))
  const yesOrNo = (['yes', 'no'] as const).map((value) => ({ value, text: t(value) }))
  return (
    <>
      {languages.map((each) => (
        <Input {...input(`name-${each}`)} />
      ))}
      <Textarea {...input('aliases')} hint={t('aliases.hint')} rows={6} spellcheck={false} />
      {(['complaints', 'reports'] as const).map((name) => (
        <Radios {...choice(name)} classes="govuk-radios--inline" items={yesOrNo} />
      ))}
      <Radios
        {...choice('confidence')}
        items={certainties.map((value) => ({ value, text: t(`confidence.${value}`) }))}
      />
      <Select
        {...input('ownOmbudsman')}
        items={[
          { value: '', text: t('none') },
          ...others.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      {(['url', 'phone', 'email'] as const).map((name) => (
        <Input {...input(name)} spellcheck={false} />
      ))}
      {(['answerDays', 'factsMonths'] as const).map((name) => (
        <Input {...input(name)} classes="govuk-input--width-4" inputmode="numeric" />
      ))}
      <Details summary={t('happened.summary')} open={Boolean(fields.typed['happened'])}>
        <Select
          {...input('happened')}
          items={[
            { value: '', text: t('none') },
            ...happenings.map((value) => ({ value, text: t(`happened.${value}`) })),
          ]}
        />
        <Input
          {...input('happened-on')}
          hint={t('happened-on.hint')}
          classes="govuk-input--width-10"
        />
        {languages.map((each) => (
          <Input {...input(`happened-${each}`)} />
        ))}
      </Details>
      <Input {...input('source')} hint={t('source.hint')} spellcheck={false} />
      <Textarea {...input('note')} rows={3} />
    </>
  )
}
