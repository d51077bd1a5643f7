import type { Lang } from '../../platform/i18n/catalogue.ts'
import { holdsName } from '../../published/index.ts'
import type { Question, Step } from '../../questionnaire/index.ts'
import { Autosave } from '../../ui/autosave.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { typedForm } from '../../ui/languages.tsx'
import { Radios } from '../../ui/radios.tsx'
import { address } from '../addresses.ts'
import { PortalPage } from '../layout.tsx'
import type { PortalParts } from '../parts.ts'
import type { Choice } from '../service-search/choices.ts'
import { searchKey, ServiceSearch } from '../service-search/search-field.tsx'
import { typingHref } from '../typing.ts'
import { anyOfThem, situationField } from './answering.ts'
import { isSensitive, QuickLeave } from './quick-leave.tsx'
import { questionnaireText } from './text.ts'
import type { QuestionnaireText } from './text.ts'
import type { Given } from './visit.ts'

interface QuestionPageProps {
  parts: PortalParts
  lang: Lang
  visitId: string
  question: Question
  /** Which one it is on this way, from one. */
  number: number
  /** As given before. */
  answer: string | undefined
  search: Given['searches'][string] | undefined
  found: readonly Choice[]
  /** Before this question. */
  steps: readonly Step[]
  /** Ids of what they said is so of them. */
  situations: readonly string[]
  /** It was sent without an answer. */
  isWrong: boolean
}

/** One question, with one answer. Its title has a number only: no history tells which way was taken. */
export function QuestionPage(props: QuestionPageProps) {
  const { parts, lang, visitId, question, number, isWrong } = props
  const text = questionnaireText(lang)
  const { t } = text
  const error = isWrong ? t(question.kind ? 'choose-or-search' : 'choose') : undefined
  const params = { visit: visitId, question: String(number) }
  const href = address('help-question', lang, params)
  const before =
    number > 1
      ? address('help-question', lang, { ...params, question: String(number - 1) })
      : address('can-we-help', lang)
  return (
    <PortalPage
      lang={lang}
      office={parts.office}
      now={parts.now}
      title={t('question.title', { number })}
      page="help-question"
      params={params}
      enter={question.kind ? searchKey : {}}
      backHref={before}
      hasErrors={isWrong}
    >
      {error && <ErrorSummary errorList={[{ text: error, href: '#answer' }]} />}
      {isSensitive(props.steps) && <QuickLeave office={parts.office} lang={lang} />}
      <form id={typedForm} method="post" action={href} novalidate>
        <span class="govuk-caption-l">{t('number', { number })}</span>
        {question.kind ? (
          <SearchedAnswers {...props} text={text} error={error} />
        ) : (
          <Answers {...props} text={text} error={error} />
        )}
        <Situations {...props} text={text} />
        {question.kind && <Autosave href={typingHref(href)} token="" />}
        <Button preventDoubleClick>{t('continue')}</Button>
      </form>
    </PortalPage>
  )
}

type Asked = QuestionPageProps & { text: QuestionnaireText; error: string | undefined }

function Answers({ lang, question, answer, error }: Asked) {
  return (
    <Radios
      name="answer"
      fieldset={{
        legend: {
          text: question.words[lang],
          isPageHeading: true,
          classes: 'govuk-fieldset__legend--l',
        },
      }}
      hint={question.hint?.[lang]}
      errorMessage={error}
      value={answer}
      items={offered(question, lang)}
    />
  )
}

function SearchedAnswers({ lang, question, answer, search, found, error, text: { t } }: Asked) {
  const { typed = '', service, door, picking } = search ?? {}
  const isSearched = holdsName(typed)
  const legend = found.length > 0 ? t(picking ? 'search.which' : 'search.found') : undefined
  return (
    <>
      <h1 class="govuk-heading-l">{question.words[lang]}</h1>
      <ServiceSearch
        lang={lang}
        label={t('search.label')}
        hint={question.hint?.[lang]}
        words={typed}
        submit={t('search.submit')}
      />
      {isSearched && found.length === 0 && <p class="govuk-body">{t('search.none')}</p>}
      <Radios
        name="answer"
        fieldset={{
          legend: {
            text: legend ?? t('search.or-choose'),
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        errorMessage={error}
        value={chosenOf(found, [door, service, answer])}
        items={[
          ...found.map(({ value, name, hint }) => ({ value, text: name, hint })),
          Boolean(picking) && found.length > 0 && { value: anyOfThem, text: t('search.any') },
          ...(found.length > 0 ? [{ divider: t('or') }] : []),
          ...offered(question, lang),
        ]}
      />
    </>
  )
}

/** A topic and the service behind it stand for the same answer: the one that is on the page. */
function chosenOf(found: readonly Choice[], kept: readonly (string | undefined)[]) {
  return kept.find((each) => found.some(({ value }) => value === each)) ?? kept.at(-1)
}

/** What may be so of a person: any number of it, and nothing is asked of who says nothing. */
function Situations({
  lang,
  question,
  situations,
  text: { t },
}: QuestionPageProps & { text: QuestionnaireText }) {
  if (!question.situations) return null
  return (
    <Checkboxes
      name="situation"
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: t('situations.title'), classes: 'govuk-fieldset__legend--s' } }}
      hint={t('situations.hint')}
      values={situations}
      items={question.situations.map(({ id, words }) => ({
        name: situationField(id),
        value: id,
        text: words[lang],
      }))}
    />
  )
}

/** Those that a person can choose; the register gives the others. */
function offered({ answers }: Question, lang: Lang) {
  return answers.flatMap(({ id, words }) => (words ? [{ value: id, text: words[lang] }] : []))
}
