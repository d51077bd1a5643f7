import type { Frame } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { dayText, momentText } from '../../platform/i18n/dates.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import { TypedTelephone } from '../../ui/telephone.tsx'
import type { Message, Task } from '../content-store.ts'
import { DocumentLinks } from '../file/document-links.tsx'
import { readersOf } from '../health.ts'
import { HelperNote } from '../file/helper-note.tsx'
import { NeedsNote } from '../file/needs-note.tsx'
import type { ShownFile } from '../file/shown-file.ts'
import { reachedOf } from '../reached.ts'
import type { Reached } from '../reached.ts'
import { caseworkText } from '../text.ts'
import type { CaseworkText } from '../text.ts'
import { partForSigning } from './signing.ts'
import { wayOf } from './task-way.ts'
import { triesOf } from './tries.ts'

export interface TypedDay {
  readonly day: string
  readonly month: string
  readonly year: string
}

interface TaskPageProps {
  frame: Frame
  file: ShownFile
  task: Task
  message: Message
  /** The office's name and address, as on its letters, in the complainant's language. */
  sender: readonly string[]
  /** As it signs, in the complainant's language. */
  officeName: string
  typed: TypedDay
  problem?: string | undefined
  timeZone: string
}

/** A letter to print, or words to say; and the day on which that was done. */
export function TaskPage(props: TaskPageProps) {
  const { frame, file, task, message, problem } = props
  const text = caseworkText(frame.lang)
  const { t, lang } = text
  const isForPerson = message.audience === 'person' && !task.told_on
  const title = t(`task.title.${wayOf(task)}`)
  const readers = readersOf(file.parties, message.is_about_health)
  const reached = reachedOf(readers, caseworkText(file.state.language).t('letter.care-of'))
  return (
    <OfficePage {...frame} title={title} width="narrow" hasErrors={Boolean(problem)}>
      <div class="o-not-printed">
        <BackLink href={`/files/${file.referenceText}`}>
          {t('file.title', { reference: file.referenceText })}
        </BackLink>
        {problem && <ErrorSummary errorList={[{ text: problem, href: '#told-day' }]} />}
        <h1 class="govuk-heading-l">{title}</h1>
        <NeedsNote text={text} parties={file.parties} />
        {isForPerson && <HelperNote text={text} parties={readers} />}
        <Reach text={text} task={task} reached={reached} />
        <Enclosed {...props} text={text} />
      </div>
      <Letter {...props} to={reached.envelope} />
      {task.kind === 'post' && reached.copy?.envelope && (
        <>
          <p class="govuk-body o-not-printed">{t('task.copy-to')}</p>
          <Letter {...props} to={reached.copy.envelope} />
        </>
      )}
      <div class="o-not-printed">
        {task.kind === 'telephone' && <Tries {...props} text={text} />}
        {task.told_on ? (
          <InsetText>
            {t(`task.done.${wayOf(task)}`, { day: dayText(lang, task.told_on) })}
          </InsetText>
        ) : (
          <DoneForm {...props} text={text} />
        )}
      </div>
    </OfficePage>
  )
}

interface ReachProps {
  text: CaseworkText
  task: Task
  reached: Reached
}

/** How the person is reached, or that there is no way yet. */
function Reach({ text: { t }, task, reached }: ReachProps) {
  if (task.kind === 'email') return <p class="govuk-body">{t('task.copy-hint')}</p>
  if (task.kind === 'post') {
    return reached.envelope ? (
      <>
        <p class="govuk-body">{t('task.print-hint')}</p>
        {task.is_registered && <WarningText>{t('task.registered-hint')}</WarningText>}
      </>
    ) : (
      <WarningText>{t('task.no-address')}</WarningText>
    )
  }
  const { telephone, name } = reached
  if (!telephone) return <WarningText>{t('task.no-telephone')}</WarningText>
  return (
    <p class="govuk-body-l">
      {name} <TypedTelephone number={telephone} />
    </p>
  )
}

/** What goes along, to be printed as well. Nothing where nothing does. */
function Enclosed({ text, file, task, message }: TaskPageProps & { text: CaseworkText }) {
  const { t } = text
  const documents = file.documents.filter((each) => each.message_id === message.id)
  if (documents.length === 0) return null
  return (
    <>
      <p class="govuk-body">
        {t(task.kind === 'telephone' ? 'task.documents-by-telephone' : 'task.enclose')}
      </p>
      <DocumentLinks text={text} referenceText={file.referenceText} documents={documents} />
    </>
  )
}

function Letter(props: TaskPageProps & { to: Reached['envelope'] }) {
  const { file, task, message, sender, to, timeZone } = props
  const { language } = file.state
  if (task.kind === 'telephone') {
    return (
      <article class="o-letter" lang={language}>
        <p class="govuk-body o-words" dir="auto">
          {message.body}
        </p>
      </article>
    )
  }
  const { t } = caseworkText(language)
  const day = dayText(language, dayIn(timeZone, message.sent_at))
  const letter = partForSigning(message.body, [props.officeName, ...file.names.values()])
  return (
    <article class="o-letter" lang={language}>
      <p class="govuk-body o-words" dir="auto">
        {sender.join('\n')}
      </p>
      <p class="govuk-body o-words o-letter__to" dir="auto">
        {message.audience === 'person' && to?.join('\n')}
        {message.audience === 'service' && file.service.name}
      </p>
      <p class="govuk-body">{day}</p>
      <p class="govuk-body">
        <strong>{t('letter.reference', { reference: file.referenceText })}</strong>
      </p>
      <p class="govuk-body o-words" dir="auto">
        {letter.text}
      </p>
      <div class="o-letter__signature" />
      {letter.names && (
        <p class="govuk-body o-words" dir="auto">
          {letter.names}
        </p>
      )}
    </article>
  )
}

/** When nobody answered; and, as long as the call is to be made, that nobody did again. */
function Tries({ text, file, task, timeZone }: TaskPageProps & { text: CaseworkText }) {
  const { t, lang } = text
  const tries = triesOf(task.id, file.events)
  return (
    <>
      {tries.length > 0 && (
        <>
          <h2 class="govuk-heading-s">{t('task.tries')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {tries.map(({ at, staffId }) => (
              <li>
                {momentText(lang, timeZone, at)}, {file.names.get(staffId)}
              </li>
            ))}
          </ul>
        </>
      )}
      {!task.told_on && (
        <form method="post" action={`/tasks/${task.id}/not-reached`}>
          <input type="hidden" name="number" value={tries.length + 1} />
          <p class="govuk-body">{t('task.not-reached.hint')}</p>
          <Button classes="govuk-button--secondary" preventDoubleClick>
            {t('task.not-reached')}
          </Button>
        </form>
      )}
    </>
  )
}

function DoneForm({
  text: { t },
  task,
  message,
  typed,
  problem,
}: TaskPageProps & { text: CaseworkText }) {
  return (
    <form method="post" action={`/tasks/${task.id}`} novalidate>
      <h2 class="govuk-heading-m">{t(`task.mark.${wayOf(task)}`)}</h2>
      <DateInput
        id="told"
        fieldset={{ legend: { text: t('task.day'), classes: 'govuk-fieldset__legend--s' } }}
        hint={t(markHint(task, message))}
        values={typed}
        errorMessage={problem}
      />
      <Button preventDoubleClick>{t(`task.mark.${wayOf(task)}`)}</Button>
    </form>
  )
}

function markHint({ is_registered: isRegistered }: Task, { audience }: Message) {
  if (isRegistered) return 'task.mark-hint.registered'
  return audience === 'person' ? 'task.mark-hint' : 'task.mark-hint.other'
}
