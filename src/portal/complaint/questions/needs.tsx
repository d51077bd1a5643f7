/** What somebody needs so that we understand each other. */
import type { VNode } from 'preact'
import { z } from 'zod'
import { contactNeeds, needsToldBy } from '../../../letterbox/index.ts'
import type { ContactNeed } from '../../../letterbox/index.ts'
import { colon } from '../../../platform/i18n/punctuation.ts'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { Input } from '../../../ui/input.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import type { Question, QuestionProps } from '../asking/question.ts'
import { choice, line, paragraph } from '../asking/typed.ts'

const ticked = choice(['yes'])

const shape = {
  interpreter: ticked,
  'sign-language': ticked,
  'large-print': ticked,
  'ring-first': ticked,
  'safe-times': ticked,
  'need-language': line,
  'need-times': line,
  'need-words': paragraph,
}

export const needsForm = z.object(shape).transform((typed) => {
  const { 'need-language': language, 'need-times': times, 'need-words': words } = typed
  const boxes = contactNeeds.filter((need) => typed[need] === 'yes')
  return needsToldBy({ needs: boxes, language, times, words })
})

export const needs: Question = {
  id: 'needs',
  isRequired: false,
  fields: Object.keys(shape),
  form: needsForm,
  Page: NeedsPage,
  rows: ({ needs: given }, { text: { t, lang } }) => {
    const lines = (given?.needs ?? []).map((need) => {
      const more = { interpreter: given?.language, 'safe-times': given?.times }
      const told = need === 'interpreter' || need === 'safe-times' ? more[need] : undefined
      return told ? `${t(`needs.${need}`)}${colon(lang)}${told}` : t(`needs.${need}`)
    })
    const value = [...lines, given?.words].filter(Boolean).join('\n') || undefined
    return [{ label: 'row.needs', value }]
  },
}

function NeedsPage({ text: { t }, fields, error }: QuestionProps) {
  const further: Partial<Record<ContactNeed, VNode>> = {
    interpreter: (
      <Input
        name="need-language"
        label={{ text: t('needs.language') }}
        value={fields['need-language']}
        errorMessage={error('need-language')}
      />
    ),
    'safe-times': (
      <Input
        name="need-times"
        label={{ text: t('needs.times') }}
        hint={t('needs.times.hint')}
        value={fields['need-times']}
        errorMessage={error('need-times')}
      />
    ),
  }
  return (
    <>
      <h1 class="govuk-heading-l">{t('needs.title')}</h1>
      <p class="govuk-body">{t('needs.lead')}</p>
      <Checkboxes
        name="needs"
        fieldset={{ legend: { text: t('needs.boxes'), classes: 'govuk-fieldset__legend--m' } }}
        items={contactNeeds.map((need) => ({
          name: need,
          value: 'yes',
          text: t(`needs.${need}`),
          checked: fields[need] === 'yes',
          conditional: further[need],
        }))}
      />
      <Textarea
        name="need-words"
        label={{ text: t('needs.words'), classes: 'govuk-label--s' }}
        hint={t('needs.words.hint')}
        rows={3}
        value={fields['need-words']}
        errorMessage={error('need-words')}
      />
    </>
  )
}
