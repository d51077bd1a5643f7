/** What the complaint is about, in the words of the person. */
import type { FoundService } from '../../published/index.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { ServiceField } from '../service-field.tsx'
import type { EntryFields } from './entry-fields.ts'
import { toldAnswers } from './entry-form.ts'

interface EntryStoryProps {
  fields: EntryFields
  /** All of the register. */
  services: readonly FoundService[]
  /** Of which one is perhaps meant by what was typed. */
  found: readonly FoundService[]
}

export function EntryStory({ fields, services, found }: EntryStoryProps) {
  const { t, file, field, date } = fields
  return (
    <Fieldset legend={{ text: t('complaint'), classes: 'govuk-fieldset__legend--m' }}>
      <ServiceField
        label={t('service')}
        hint={t('service.hint')}
        value={fields.typed['service']}
        services={services}
        errorMessage={fields.error('service')}
      />
      {found.length > 0 ? (
        <Which fields={fields} found={found} />
      ) : (
        <ChosenBefore typed={fields.typed} />
      )}
      <Textarea {...field('what-happened')} rows={9} label={{ text: t('what-happened') }} />
      <Input {...field('since')} label={{ text: file('story.since') }} autocomplete="off" />
      <div class="o-pair">
        <DateInput {...date('decided')} fieldset={{ legend: { text: t('decided') } }} />
        <DateInput {...date('received')} fieldset={{ legend: { text: t('received') } }} />
      </div>
      <Input
        {...field('reference')}
        label={{ text: file('story.service-reference') }}
        classes="govuk-input--width-20"
        autocomplete="off"
        spellcheck={false}
      />
    </Fieldset>
  )
}

function Which({ fields: { t, typed, field }, found }: Omit<EntryStoryProps, 'services'>) {
  return (
    <>
      <input type="hidden" name="searched" value={typed['service']} />
      <Radios
        {...field('service-choice')}
        classes="govuk-radios--small"
        fieldset={{ legend: { text: t('service.which') } }}
        items={[
          ...found.map(({ id, name }) => ({ value: id, text: name })),
          { value: 'not-listed', text: t('service.not-listed') },
        ]}
      />
    </>
  )
}

/** Where something else is asked about, the choice goes along. */
function ChosenBefore({ typed }: Pick<EntryFields, 'typed'>) {
  const choice = typed['service-choice']
  if (!choice || typed['searched'] !== typed['service']) return null
  return (
    <>
      <input type="hidden" name="searched" value={typed['searched']} />
      <input type="hidden" name="service-choice" value={choice} />
    </>
  )
}

/** What may happen to the person: asked early, because it may not wait. */
export function EntryDanger({ fields }: { fields: EntryFields }) {
  const { t, file, field, date } = fields
  return (
    <>
      <Radios
        {...field('danger')}
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: t('danger'), classes: 'govuk-fieldset__legend--m' } }}
        hint={t('danger.hint')}
        items={[
          { value: 'yes', text: file('yes') },
          { value: 'no', text: file('no') },
        ]}
      />
      <div class="o-pair">
        <Textarea {...field('danger-what')} rows={2} label={{ text: t('danger-what') }} />
        <DateInput {...date('danger-on')} fieldset={{ legend: { text: t('danger-on') } }} />
      </div>
    </>
  )
}

/** What was tried, and what is wanted. */
export function EntryFurther({ fields }: { fields: EntryFields }) {
  const { t, file, field } = fields
  return (
    <>
      <Radios
        {...field('told')}
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: t('told'), classes: 'govuk-fieldset__legend--m' } }}
        items={toldAnswers.map((value) => ({ value, text: t(`told.${value}`) }))}
      />
      <div class="o-pair">
        <Textarea {...field('asked')} rows={3} label={{ text: file('story.asked-service') }} />
        <Textarea {...field('answer')} rows={3} label={{ text: file('story.service-answer') }} />
      </div>
      <Textarea {...field('wanted')} rows={3} label={{ text: file('story.wanted') }} />
      <Textarea
        {...field('not-to-mention')}
        rows={3}
        label={{ text: file('story.not-to-mention') }}
      />
      <Radios
        {...field('may-transfer')}
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: file('story.may-transfer') } }}
        items={[
          { value: 'yes', text: file('yes') },
          { value: 'no', text: file('no') },
          { value: '', text: t('unsaid'), checked: !fields.typed['may-transfer'] },
        ]}
      />
    </>
  )
}
