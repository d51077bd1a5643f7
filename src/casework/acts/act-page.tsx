/** One page for every act: first what is decided, then the letters that go with it, then it happens. */
import type { Frame } from '../../identity/index.ts'
import type { DocumentContent } from '../../letterbox/index.ts'
import { Autosave } from '../../ui/autosave.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { ComposeButtons, DraftDocuments } from '../composing/compose-fields.tsx'
import { HealthChoice, HelperNote } from '../file/helper-note.tsx'
import { NeedsNote } from '../file/needs-note.tsx'
import { News } from '../file/news.tsx'
import { StoryList } from '../file/story-list.tsx'
import { MessageList } from '../file/message-list.tsx'
import { aboutHealth } from '../health.ts'
import type { RecordedEvent } from '../store-rows.ts'
import type { CaseworkText } from '../text.ts'
import { storyId } from '../translations/told-translations.ts'
import { Translations } from '../translations/translations.tsx'
import type { ActDefinition, LetterPlan, WordKey } from './act.ts'
import { ActFields, fieldHref } from './act-fields.tsx'
import { isOfLetters, letterName } from './begun-letters.ts'
import type { Outlook } from './outlook.ts'
import { languageOf } from './scene.ts'
import type { Scene } from './scene.ts'

export interface ActPageProps {
  frame: Frame
  scene: Scene
  act: ActDefinition
  outlook: Outlook
  documents: readonly DocumentContent[]
  /** Of the draft; empty where there is none yet. */
  token: string
  /** Of each document that was refused. */
  refused?: readonly string[] | undefined
  /** What happened since the page was opened. */
  news?: readonly RecordedEvent[] | undefined
}

export function ActPage(props: ActPageProps) {
  const { frame, scene, act, outlook, refused = [], news } = props
  const { text, file, house } = scene
  const { t } = text
  const title = t(`act.${act.name}` as 'act.admissible')
  const errors = [
    ...errorsOf(outlook),
    ...refused.map((each) => ({ text: each, href: '#documents' })),
  ]
  const path = `/files/${file.referenceText}`
  return (
    <OfficePage {...frame} title={title} hasErrors={errors.length > 0}>
      <BackLink href={path}>{t('file.title', { reference: file.referenceText })}</BackLink>
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      {news && <News text={text} file={file} events={news} timeZone={house.office.timeZone} />}
      <h1 class="govuk-heading-l">{title}</h1>
      <div class="o-columns">
        <div class="o-columns__main">
          <form method="post" enctype="multipart/form-data" novalidate>
            {/* First, so that it arrives before the documents. */}
            <input type="hidden" name="version" value={file.state.version} />
            {outlook.stage === 'fields' ? <Decide {...props} /> : <Write {...props} />}
            <Autosave href={`${path}/drafts/act-${act.name}`} token={props.token} />
          </form>
        </div>
        <aside
          class="o-columns__side"
          aria-label={t('file.title', { reference: file.referenceText })}
        >
          <h2 class="govuk-heading-s">{t('file.story')}</h2>
          <StoryList text={text} file={file} />
          <Translations {...{ text, file }} original={storyId} timeZone={house.office.timeZone} />
          <h2 class="govuk-heading-s">{t('messages.title')}</h2>
          <MessageList text={text} file={file} timeZone={house.office.timeZone} />
        </aside>
      </div>
    </OfficePage>
  )
}

function errorsOf({ fields, letters, problems }: Outlook) {
  const hrefs = new Map([
    ...fields.map((field) => [field.name, fieldHref(field)] as const),
    ...letters.map((letter) => [letterName(letter), `#${letterName(letter)}`] as const),
    [aboutHealth, `#${aboutHealth}`] as const,
  ])
  return Object.entries(problems).map(([name, problem]) => {
    return { text: problem, href: hrefs.get(name) ?? '#main' }
  })
}

/** The questions; letters begun earlier travel along unseen. */
function Decide(props: ActPageProps) {
  const { scene, act, documents } = props
  const { fields, typed, problems } = props.outlook
  const { text, file } = scene
  const { t } = text
  const hasLetters = act.letters !== undefined
  const others = Object.entries(typed).filter(([name]) => isOfLetters(name) || name === 'begun')
  return (
    <>
      <Hint text={text} act={act} />
      {problems['act'] && <InsetText>{problems['act']}</InsetText>}
      <ActFields text={text} fields={fields} typed={typed} problems={problems} />
      <Unseen values={others} />
      {act.received && (
        <DraftDocuments text={text} documents={documents} problems={refusedOf(props)} />
      )}
      <div class="govuk-button-group">
        <Button name="action" value={hasLetters ? 'next' : 'send'} preventDoubleClick>
          {t(hasLetters ? 'act.next' : 'act.submit')}
        </Button>
        <a class="govuk-link" href={`/files/${file.referenceText}`}>
          {t('cancel')}
        </a>
      </div>
    </>
  )
}

function Hint({ text: { t }, act }: { text: CaseworkText; act: ActDefinition }) {
  const hint = t(`act-hint.${act.name}` as WordKey)
  return <p class="govuk-body">{hint}</p>
}

/** The letters; what was decided travels along unseen, and is said above. */
function Write(props: ActPageProps) {
  const { scene, act, documents } = props
  const { fields, letters, typed, problems, isTurned } = props.outlook
  const { text, file } = scene
  const { t } = text
  const decided = Object.entries(typed).filter(([name]) => !isOfLetters(name))
  const isForPerson = letters.some(({ to }) => to === 'person')
  return (
    <>
      <Hint text={text} act={act} />
      {isTurned && <InsetText>{t('act.turned')}</InsetText>}
      <Unseen values={decided} />
      {isForPerson && (
        <>
          <NeedsNote text={text} parties={file.parties} />
          <HelperNote text={text} parties={file.parties} />
        </>
      )}
      {letters.map((letter) => (
        <LetterField
          scene={scene}
          letter={letter}
          value={typed[letterName(letter)] ?? ''}
          problem={problems[letterName(letter)]}
        />
      ))}
      {isForPerson && (
        <HealthChoice
          text={text}
          parties={file.parties}
          isChosen={typed[aboutHealth] !== undefined}
          problem={problems[aboutHealth]}
        />
      )}
      <DraftDocuments text={text} documents={documents} problems={refusedOf(props)} />
      {fields.length > 0 && (
        <div>
          <Button name="action" value="back" classes="govuk-button--secondary">
            {t('act.back')}
          </Button>
        </div>
      )}
      <ComposeButtons
        text={text}
        submit={t('act.submit')}
        cancelHref={`/files/${file.referenceText}`}
      />
    </>
  )
}

function refusedOf({ refused = [] }: ActPageProps) {
  return refused.length > 0 ? refused : undefined
}

function Unseen({ values }: { values: readonly (readonly [string, string])[] }) {
  return (
    <>
      {values.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

interface LetterFieldProps {
  scene: Scene
  letter: LetterPlan
  value: string
  problem: string | undefined
}

function LetterField({ scene, letter, value, problem }: LetterFieldProps) {
  const { text, file } = scene
  const { t } = text
  const way = letter.to === 'person' ? (letter.by ?? file.state.contactChannel) : 'hand'
  return (
    <Textarea
      name={letterName(letter)}
      label={{ text: t(`act.letter-${letter.to}`), classes: 'govuk-label--m' }}
      hint={t(way === 'hand' ? 'act.by-hand' : `write.way.${way}`)}
      rows={16}
      value={value}
      errorMessage={problem}
      attributes={{ lang: languageOf(scene, letter.to) }}
    />
  )
}
