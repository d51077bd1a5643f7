/** Who complains, who helps, and how they hear from the office. */
import { capacities, contactChannels } from '../../letterbox/index.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Details } from '../../ui/details.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { EntryFields } from './entry-fields.ts'

export function EntryPeople({ fields }: { fields: EntryFields }) {
  const { t, file, typed, field } = fields
  const isHelped = Object.entries(typed).some(
    ([name, value]) => name.startsWith('helper-') && value,
  )
  return (
    <Fieldset legend={{ text: t('person'), classes: 'govuk-fieldset__legend--m' }}>
      <Select
        {...field('capacity')}
        label={{ text: file('party.capacity') }}
        items={capacities.map((value) => ({ value, text: file(`capacity.${value}`) }))}
      />
      <Person fields={fields} prefix="" />
      <Radios
        {...field('language')}
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: t('language') } }}
        items={languages.map((value) => ({ value, text: file(`language.${value}`) }))}
      />
      <Radios
        {...field('contact-channel')}
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: t('contact-channel') } }}
        items={contactChannels.map((value) => ({ value, text: file(`channel.${value}`) }))}
      />
      <Details summary={t('helper')} open={isHelped}>
        <p class="govuk-hint">{t('helper.hint')}</p>
        <Person fields={fields} prefix="helper-" />
        <Checkboxes
          name="helper-mandate"
          classes="govuk-checkboxes--small"
          values={typed['helper-mandate'] === 'yes' ? ['yes'] : []}
          items={[{ value: 'yes', text: t('helper-mandate') }]}
        />
      </Details>
    </Fieldset>
  )
}

interface PersonProps {
  fields: EntryFields
  prefix: '' | 'helper-'
}

function Person({ fields: { file, field }, prefix }: PersonProps) {
  const unaided = { autocomplete: 'off', spellcheck: false }
  const label = (part: 'name' | 'organisation' | 'email' | 'telephone' | 'address') => {
    const text = file(`party.${part}`)
    return { text: prefix ? `${text} (${file('party.helper')})` : text }
  }
  return (
    <>
      <div class="o-pair">
        <Input {...field(`${prefix}name`)} {...unaided} label={label('name')} />
        <Input {...field(`${prefix}organisation`)} {...unaided} label={label('organisation')} />
      </div>
      <div class="o-pair">
        <Input {...field(`${prefix}email`)} {...unaided} type="email" label={label('email')} />
        <Input
          {...field(`${prefix}telephone`)}
          {...unaided}
          type="tel"
          label={label('telephone')}
        />
      </div>
      <Textarea {...field(`${prefix}post`)} {...unaided} rows={3} label={label('address')} />
    </>
  )
}
