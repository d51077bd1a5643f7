import { z } from 'zod'
import { holdsName } from '../../../published/index.ts'
import { isDoor } from '../../../questionnaire/index.ts'
import { Radios } from '../../../ui/radios.tsx'
import { isServiceSearch, ServiceSearch } from '../../service-search/search-field.tsx'
import type { Fields, Question, QuestionProps } from '../asking/question.ts'
import { line, refuse } from '../asking/typed.ts'

const shape = {
  words: line,
  /** The words that the results on the page belong to. */
  searched: line,
  service: line,
  /** Present: the button beside the words was used. */
  search: line,
}

/**
 * `chosen` is an id of the register, or one of the other two answers; absent while searching, and after a
 * topic that leads to several services.
 */
export const serviceForm = z.object(shape).transform((typed, ctx) => {
  const { words, service } = typed
  if (isSearch(typed) || isDoor(service ?? '')) return { words, chosen: undefined }
  if (!service && !holdsName(words ?? '')) refuse(ctx, 'words', 'error.service.none')
  else if (!service) refuse(ctx, 'service', 'error.service.choose')
  return { words, chosen: service }
})

export const service: Question = {
  id: 'service',
  isRequired: true,
  fields: Object.keys(shape),
  form: serviceForm,
  isSettled: (fields) => Boolean(serviceForm.safeParse(fields).data?.chosen),
  Page: ServicePage,
  rows: ({ service: given }, { text: { t }, serviceName }) => {
    if (!given?.chosen) return [{ label: 'row.service', value: undefined }]
    const typed = given.words && t('service.typed', { words: given.words })
    const listed = given.chosen === 'not-listed' ? typed : serviceName
    return [{ label: 'row.service', value: listed ?? t('service.unknown') }]
  },
}

function isSearch(typed: Fields | Typed): boolean {
  const { service: chosen } = typed
  return isServiceSearch(typed, chosen === 'unknown' || chosen === 'not-listed')
}

type Typed = Readonly<Partial<Record<keyof typeof shape, string | undefined>>>

function ServicePage(props: QuestionProps) {
  const { text, fields, error } = props
  const { words = '' } = fields
  return (
    <>
      <h1 class="govuk-heading-l">{text.t('service.title')}</h1>
      <ServiceSearch
        lang={text.lang}
        label={text.t('service.words')}
        hint={text.t('service.words.hint')}
        words={words}
        submit={text.t('service.search')}
        errorMessage={error('words')}
      />
      <Results {...props} />
    </>
  )
}

function Results({ text: { t }, fields, error, found }: QuestionProps) {
  const { words = '' } = fields
  const isSearched = holdsName(words)
  return (
    <>
      {isSearched && found.length === 0 && <p class="govuk-body">{t('service.none', { words })}</p>}
      <Radios
        name="service"
        fieldset={{
          legend: {
            text: found.length > 0 ? t('service.found') : t('service.choice'),
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        errorMessage={error('service')}
        value={fields['service']}
        items={[
          ...found.map(({ value, name, hint }) => ({ value, text: name, hint })),
          ...(found.length > 0 ? [{ divider: t('service.or') }] : []),
          ...(isSearched
            ? [
                {
                  value: 'not-listed',
                  text: t('service.not-listed'),
                  hint: t('service.not-listed.hint'),
                },
              ]
            : []),
          { value: 'unknown', text: t('service.unknown'), hint: t('service.unknown.hint') },
        ]}
      />
    </>
  )
}
