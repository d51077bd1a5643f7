/** One todo: added with all that can be said of it, or changed. */
import type { ComponentChildren } from 'preact'
import type { Frame, Staff } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Input } from '../../ui/input.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { Select } from '../../ui/select.tsx'
import { caseworkText } from '../text.ts'
import { todoText } from './text.ts'
import type { TodoText } from './text.ts'
import { BeginLink, endedText, PromiseTag, whatText } from './todo-line.tsx'
import type { Todo } from './todo-store.ts'

/** As typed. */
export interface TypedTodo {
  readonly what: string
  readonly due: string
  /** An id; empty for the case manager. */
  readonly who: string
  readonly isPromise: boolean
}

export type TodoProblems = Partial<Record<'what' | 'due' | 'who', string | undefined>>

interface PageProps {
  frame: Frame
  /** `OM.2026.123`. */
  referenceText: string
  /** The file's, if it has one. */
  caseManager: string | undefined
  /** Who could do it. */
  colleagues: readonly Pick<Staff, 'id' | 'name'>[]
  typed: TypedTodo
  problems?: TodoProblems | undefined
}

export function AddTodoPage(props: PageProps) {
  const { frame, typed, problems, referenceText } = props
  const text = todoText(frame.lang)
  const { t } = text
  return (
    <Shell {...props} title={t('add.title')}>
      <form method="post" action={`/files/${referenceText}/todos`} novalidate>
        <Input
          name="what"
          label={{ text: t('what'), classes: 'govuk-label--s' }}
          hint={t('what.hint')}
          value={typed.what}
          errorMessage={problems?.what}
          autocomplete="off"
        />
        <DueAndWho {...props} text={text} />
        <Checkboxes
          name="promise"
          classes="govuk-checkboxes--small"
          items={[{ value: 'yes', text: t('promise.label'), checked: typed.isPromise }]}
        />
        <div class="govuk-button-group">
          <Button preventDoubleClick>{t('add.submit')}</Button>
          <Cancel {...props} />
        </div>
      </form>
    </Shell>
  )
}

interface ChangeTodoPageProps extends PageProps {
  todo: Todo
  /** Who ended it. */
  endedBy: string | undefined
  timeZone: string
}

export function ChangeTodoPage(props: ChangeTodoPageProps) {
  const { frame, todo, referenceText } = props
  const text = todoText(frame.lang)
  const { t } = text
  const what = whatText(text, todo)
  return (
    <Shell {...props} title={t('change.title')}>
      <p class="govuk-body-l o-words">{what}</p>
      {todo.is_promise && (
        <p class="govuk-body">
          <PromiseTag text={text} />
        </p>
      )}
      <Ended {...props} text={text} />
      <form method="post" action={`/todos/${todo.id}`} novalidate>
        <DueAndWho {...props} text={text} />
        <div class="govuk-button-group">
          <Button name="action" value="change" preventDoubleClick>
            {t(todo.outcome ? 'reopen' : 'change.submit')}
          </Button>
          {!todo.outcome &&
            (['done', 'drop'] as const).map((action) => (
              <Button name="action" value={action} classes="govuk-button--secondary">
                {t(action)}
              </Button>
            ))}
          {!todo.outcome && (
            <BeginLink text={text} kind={todo.kind} what={what} reference={referenceText} />
          )}
          <Cancel {...props} />
        </div>
      </form>
    </Shell>
  )
}

function Ended({ text: { t, lang }, todo, endedBy, timeZone }: ChangeTodoPageProps & WithText) {
  if (!todo.outcome || !todo.ended_at) return null
  const day = dayText(lang, dayIn(timeZone, todo.ended_at))
  return <InsetText>{endedText({ t, lang }, todo, day, endedBy)}</InsetText>
}

interface WithText {
  text: TodoText
}

function DueAndWho({ text, caseManager, colleagues, typed, problems }: PageProps & WithText) {
  const { t, lang } = text
  const name = caseManager ?? caseworkText(lang).t('file.nobody')
  return (
    <>
      <Input
        name="due"
        label={{ text: t('due'), classes: 'govuk-label--s' }}
        hint={t('due.hint')}
        value={typed.due}
        errorMessage={problems?.due}
        classes="govuk-input--width-10"
        autocomplete="off"
      />
      <Select
        name="who"
        label={{ text: t('who'), classes: 'govuk-label--s' }}
        value={typed.who}
        errorMessage={problems?.who}
        items={[
          { value: '', text: t('who.manager', { name }) },
          ...colleagues.map((each) => ({ value: each.id, text: each.name })),
        ]}
      />
    </>
  )
}

function Cancel({ frame, referenceText }: PageProps) {
  return (
    <a class="govuk-link" href={`/files/${referenceText}`}>
      {caseworkText(frame.lang).t('cancel')}
    </a>
  )
}

function Shell(props: PageProps & { title: string; children: ComponentChildren }) {
  const { frame, title, referenceText, problems = {}, children } = props
  const { t } = caseworkText(frame.lang)
  const errors = (['what', 'due', 'who'] as const).flatMap((field) => {
    const problem = problems[field]
    return problem ? [{ text: problem, href: `#${field}` }] : []
  })
  return (
    <OfficePage {...frame} title={title} width="narrow" hasErrors={errors.length > 0}>
      <BackLink href={`/files/${referenceText}`}>
        {t('file.title', { reference: referenceText })}
      </BackLink>
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
    </OfficePage>
  )
}
