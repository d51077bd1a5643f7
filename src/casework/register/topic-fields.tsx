import { languages } from '../../platform/i18n/catalogue.ts'
import { Details } from '../../ui/details.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { answerText } from './fields.ts'
import type { RegisterFields } from './fields.ts'
import type { Places } from './places.ts'
import { certainties } from './service-form.ts'
import type { RegisterText } from './text.ts'
import { answerPrefixes, branches } from './topic-form.ts'
import { numberedIn } from './typed.ts'

interface TopicFieldsProps {
  text: RegisterText
  fields: RegisterFields
  places: Places
}

export function TopicFields({ text, fields, places }: TopicFieldsProps) {
  const { t } = text
  const { input, choice, typed } = fields
  const yesOrNo = (['yes', 'no'] as const).map((value) => ({ value, text: t(value) }))
  return (
    <>
      <Offered id={offered.place} names={places.doors} />
      <Offered id={offered.appeal} names={places.appeals} />
      <div class="o-trio">
        {languages.map((each) => (
          <Input {...input(`name-${each}`)} />
        ))}
        {languages.map((each) => (
          <Textarea
            {...input(`words-${each}`)}
            hint={t('words.hint')}
            rows={5}
            spellcheck={false}
          />
        ))}
      </div>
      <Fieldset
        isGroup
        legend={{ text: t('leads'), classes: 'govuk-fieldset__legend--m' }}
        describedBy="leads-hint"
      >
        <div id="leads-hint" class="govuk-hint">
          {t('leads.hint')}
        </div>
        <Doors fields={fields} prefix="" />
      </Fieldset>
      <Radios
        {...choice('branch')}
        items={(['none', ...branches] as const).map((value) => ({
          value,
          text: t(`branch.${value}`),
        }))}
      />
      <Answers text={text} fields={fields} />
      {(['urgent', 'onCallSheet'] as const).map((name) => (
        <Radios {...choice(name)} classes="govuk-radios--inline" items={yesOrNo} />
      ))}
      <Radios
        {...choice('confidence')}
        items={certainties.map((value) => ({ value, text: t(`confidence.${value}`) }))}
      />
      <Input {...input('source')} hint={t('source.hint')} spellcheck={false} />
      <Textarea {...input('note')} rows={3} />
      {typed['inUse'] !== undefined && (
        <Radios
          {...choice('inUse')}
          hint={t('inUse.hint')}
          classes="govuk-radios--inline"
          items={yesOrNo}
        />
      )}
    </>
  )
}

/** Ids of the lists from which one chooses. */
const offered = { place: 'doors', appeal: 'appeals' } as const

/** The browser's own list, which comes up while one types. */
function Offered({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option>{name}</option>
      ))}
    </datalist>
  )
}

function Doors({ fields: { input, typed }, prefix }: { fields: RegisterFields; prefix: string }) {
  return (
    <>
      {(['place', 'appeal'] as const).map((row) => (
        <div class="o-trio">
          {numberedIn(typed, prefix + row).map((name) => (
            <Input {...input(name)} spellcheck={false} attributes={{ list: offered[row] }} />
          ))}
        </div>
      ))}
    </>
  )
}

/** What is asked back where the words can mean several things. */
function Answers({ text, fields }: Pick<TopicFieldsProps, 'text' | 'fields'>) {
  const { t } = text
  const { input, typed } = fields
  const isAsked = Object.entries(typed).some(
    ([name, value]) => /^(ask|answer)-/.test(name) && value,
  )
  return (
    <Details summary={t('ask.summary')} open={isAsked}>
      <p class="govuk-body">{t('ask.hint')}</p>
      <div class="o-trio">
        {languages.map((each) => (
          <Input {...input(`ask-${each}`)} />
        ))}
      </div>
      {answerPrefixes(typed).map((prefix, at) => (
        <Fieldset
          isGroup
          legend={{ text: answerText(text, at), classes: 'govuk-fieldset__legend--s' }}
        >
          <div class="o-trio">
            {languages.map((each) => (
              <Input {...input(`${prefix}name-${each}`)} />
            ))}
          </div>
          <Doors fields={fields} prefix={prefix} />
        </Fieldset>
      ))}
    </Details>
  )
}
