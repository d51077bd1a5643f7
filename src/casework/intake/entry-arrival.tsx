/** By which channel a complaint came in, and when: with the rule that says which moment counts. */
import type { Office } from '../../platform/office/index.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Details } from '../../ui/details.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import type { EntryFields } from './entry-fields.ts'
import { entryKinds } from './entry-form.ts'
import { entryChannels } from './lodging.ts'

interface EntryArrivalProps {
  fields: EntryFields
  channels: Office['channels']
}

export function EntryArrival({ fields, channels }: EntryArrivalProps) {
  const { t, file, typed, field, date } = fields
  return (
    <Fieldset legend={{ text: t('arrival'), classes: 'govuk-fieldset__legend--m' }}>
      <Radios
        {...field('kind')}
        value={typed['kind'] ?? 'complaint'}
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: t('kind') } }}
        items={entryKinds.map((value) => ({ value, text: t(`kind.${value}`) }))}
      />
      <Radios
        {...field('channel')}
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: t('channel') } }}
        items={entryChannels.map((value) => ({ value, text: file(`came.${value}`) }))}
      />
      <div class="o-pair">
        <DateInput
          {...date('lodged')}
          fieldset={{ legend: { text: t('lodged') } }}
          hint={t('lodged.hint')}
        />
        <Input
          {...field('lodged-time')}
          label={{ text: t('lodged-time') }}
          hint={t('lodged-time.hint')}
          classes="govuk-input--width-5"
          autocomplete="off"
        />
      </div>
      <Checkboxes
        name="no-postmark"
        classes="govuk-checkboxes--small"
        values={typed['no-postmark'] === 'yes' ? ['yes'] : []}
        items={[{ value: 'yes', text: t('no-postmark') }]}
      />
      <Details summary={t('rules')} open={Boolean(fields.error('lodged-day'))}>
        <ul class="govuk-list">
          {entryChannels.map((channel) => (
            <li>{t(`rule.${channels[channel].lodgedAt}`)}</li>
          ))}
        </ul>
        <p class="govuk-body">{t('rules.never')}</p>
      </Details>
    </Fieldset>
  )
}
