import { z } from 'zod'
import { Input } from '../../../ui/input.tsx'
import type { Question, QuestionProps } from '../asking/question.ts'
import { line } from '../asking/typed.ts'

const shape = { name: line, organisation: line, person: line }
export const nameForm = z.object(shape)

export const name: Question = {
  id: 'name',
  isRequired: false,
  fields: Object.keys(shape),
  form: nameForm,
  Page: NamePage,
  rows: ({ name: given, capacity }) => [
    { label: 'row.name', value: given?.name },
    ...(capacity === 'association' || capacity === 'company'
      ? [{ label: 'row.organisation' as const, value: given?.organisation }]
      : []),
    ...(capacity === 'someone-else'
      ? [{ label: 'row.person' as const, value: given?.person }]
      : []),
  ],
}

function NamePage({ text: { t }, fields, error, answers }: QuestionProps) {
  const { capacity } = answers
  return (
    <>
      <h1 class="govuk-heading-l">{t('name.title')}</h1>
      <Input
        name="name"
        label={{ text: t('name.own') }}
        hint={t('name.hint')}
        value={fields['name']}
        errorMessage={error('name')}
        autocomplete="name"
        spellcheck={false}
      />
      {(capacity === 'association' || capacity === 'company') && (
        <Input
          name="organisation"
          label={{ text: t(`name.${capacity}`) }}
          value={fields['organisation']}
          errorMessage={error('organisation')}
          autocomplete="organization"
          spellcheck={false}
        />
      )}
      {capacity === 'someone-else' && (
        <Input
          name="person"
          label={{ text: t('name.person') }}
          value={fields['person']}
          errorMessage={error('person')}
          spellcheck={false}
        />
      )}
    </>
  )
}
