/** Who complains, who helps, and how they hear from the office. */
import {
  capacities,
  contactChannels,
  helperCapacities,
  letterReceivers,
} from '../../letterbox/index.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Details } from '../../ui/details.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { EntryFields } from './entry-fields.ts'
import { EntryNeeds } from './entry-needs.tsx'

export function EntryPeople({ fields }: { fields: EntryFields }) {
  const { t, file, field } = fields
  return (
    <Fieldset legend={{ text: t('person'), classes: 'govuk-fieldset__legend--m' }}>
      <Complainant fields={fields} />
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
      <NewHelper fields={fields} />
      <Others fields={fields} />
      <EntryNeeds fields={fields} />
    </Fieldset>
  )
}

/** Opens where something of one was typed. */
export function NewHelper({ fields }: { fields: EntryFields }) {
  const { t, typed } = fields
  const isHelped = Object.entries(typed).some(
    ([name, value]) => name.startsWith('helper-') && value,
  )
  return (
    <Details summary={t('helper')} open={isHelped}>
      <p class="govuk-hint">{t('helper.hint')}</p>
      <Helper fields={fields} isMandateAsked />
    </Details>
  )
}

export function Others({ fields: { t, typed, field } }: { fields: EntryFields }) {
  return (
    <Details summary={t('others')} open={Boolean(typed['others'])}>
      <Textarea {...field('others')} label={{ text: t('others.each') }} rows={4} />
    </Details>
  )
}

export function Complainant({ fields }: { fields: EntryFields }) {
  const { file, field } = fields
  return (
    <>
      <Select
        {...field('capacity')}
        label={{ text: file('party.capacity') }}
        items={capacities.map((value) => ({ value, text: file(`capacity.${value}`) }))}
      />
      <Person fields={fields} prefix="" />
      <Input
        {...field('enterprise')}
        label={{ text: file('party.enterprise-number') }}
        classes="govuk-input--width-20"
        autocomplete="off"
      />
    </>
  )
}

interface HelperProps {
  fields: EntryFields
  /** On the file it is given by a button of its own. */
  isMandateAsked?: boolean
}

export function Helper({ fields, isMandateAsked = false }: HelperProps) {
  const { t, file, typed, field } = fields
  const nothing = { value: '', text: '' }
  const ticked = (name: string, text: string) => {
    return { name, value: 'yes', text, checked: typed[name] === 'yes' }
  }
  return (
    <>
      <Person fields={fields} prefix="helper-" />
      <div class="o-pair">
        <Select
          {...field('helper-capacity')}
          label={{ text: t('helper-capacity') }}
          items={[
            nothing,
            ...helperCapacities.map((value) => ({ value, text: file(`capacity.${value}`) })),
          ]}
        />
        <Select
          {...field('helper-letters')}
          label={{ text: file('party.letters') }}
          items={[
            nothing,
            ...letterReceivers.map((value) => ({ value, text: file(`letters.${value}`) })),
          ]}
        />
      </div>
      <Checkboxes
        name="helper"
        classes="govuk-checkboxes--small"
        items={[
          isMandateAsked && ticked('helper-mandate', t('helper-mandate')),
          ticked('helper-health', file('party.health')),
        ]}
      />
    </>
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
