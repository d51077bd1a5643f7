import { z } from 'zod'
import { othersIn, othersOver } from '../../../letterbox/index.ts'
import { enterpriseNumberIn, enterpriseNumberText } from '../../../platform/enterprise-number.ts'
import { Input } from '../../../ui/input.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import type { Question, QuestionProps, Row } from '../asking/question.ts'
import type { Answers } from '../answers.ts'
import { line, refuse, story } from '../asking/typed.ts'

const shape = { name: line, organisation: line, enterprise: line, person: line, others: story }

export const nameForm = z.object(shape).transform(({ enterprise, others, ...typed }, ctx) => {
  const enterpriseNumber = enterprise && enterpriseNumberIn(enterprise)
  if (enterprise && !enterpriseNumber) refuse(ctx, 'enterprise', 'error.enterprise')
  const lines = othersIn(others)
  const over = othersOver(lines)
  if (over) refuse(ctx, 'others', `error.others.${over}`)
  return { ...typed, enterpriseNumber, others: lines }
})

export const name: Question = {
  id: 'name',
  isRequired: false,
  fields: Object.keys(shape),
  form: nameForm,
  Page: NamePage,
  rows: (answers) => [{ label: 'row.name', value: answers.name?.name }, ...furtherRows(answers)],
}

function furtherRows({ name: given, capacity }: Answers): Row[] {
  if (capacity === 'someone-else') return [{ label: 'row.person', value: given?.person }]
  if (capacity === 'group')
    return [{ label: 'row.others', value: given?.others.join('\n') || undefined }]
  if (capacity !== 'association' && capacity !== 'company') return []
  const number = given?.enterpriseNumber
  return [
    { label: 'row.organisation', value: given?.organisation },
    { label: 'row.enterprise', value: number && enterpriseNumberText(number) },
  ]
}

function NamePage(props: QuestionProps) {
  const { text, fields, error, answers } = props
  const { t } = text
  const { capacity } = answers
  const field = (part: keyof typeof shape) => ({
    name: part,
    value: fields[part],
    errorMessage: error(part),
    spellcheck: false,
  })
  return (
    <>
      <h1 class="govuk-heading-l">{t('name.title')}</h1>
      <Input
        {...field('name')}
        label={{ text: t('name.own') }}
        hint={t('name.hint')}
        autocomplete="name"
      />
      {(capacity === 'association' || capacity === 'company') && (
        <>
          <Input
            {...field('organisation')}
            label={{ text: t(`name.${capacity}`) }}
            autocomplete="organization"
          />
          <Input
            {...field('enterprise')}
            label={{ text: t('name.enterprise') }}
            hint={t('name.enterprise.hint')}
            classes="govuk-input--width-20"
          />
        </>
      )}
      {capacity === 'someone-else' && (
        <Input {...field('person')} label={{ text: t('name.person') }} />
      )}
      {capacity === 'group' && (
        <Textarea
          {...field('others')}
          label={{ text: t('name.others') }}
          hint={t('name.others.hint')}
          rows={6}
        />
      )}
    </>
  )
}
