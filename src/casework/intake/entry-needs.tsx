import { contactNeeds } from '../../letterbox/index.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Details } from '../../ui/details.tsx'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { EntryFields } from './entry-fields.ts'

/** What the person needs so that we understand each other. */
export function EntryNeeds({ fields }: { fields: EntryFields }) {
  const { t, file, typed, field } = fields
  const isAny = Object.entries(typed).some(([name, value]) => name.startsWith('need-') && value)
  return (
    <Details summary={file('needs.title')} open={isAny}>
      <Checkboxes
        name="needs"
        classes="govuk-checkboxes--small"
        items={contactNeeds.map((need) => ({
          name: `need-${need}`,
          value: 'yes',
          text: file(`needs.${need}`),
          checked: typed[`need-${need}`] === 'yes',
        }))}
      />
      <div class="o-pair">
        <Input {...field('need-language')} label={{ text: t('need-language') }} />
        <Input {...field('need-times')} label={{ text: t('need-times') }} />
      </div>
      <Textarea {...field('need-words')} label={{ text: t('need-words') }} rows={2} />
    </Details>
  )
}
