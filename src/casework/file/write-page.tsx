import type { Frame } from '../../identity/index.ts'
import type { DocumentContent } from '../../letterbox/index.ts'
import { Autosave } from '../../ui/autosave.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { ComposeButtons, DraftDocuments } from '../composing/compose-fields.tsx'
import type { RecordedEvent } from '../store-rows.ts'
import { caseworkText } from '../text.ts'
import { aboutHealth } from '../health.ts'
import { HealthChoice, HelperNote } from './helper-note.tsx'
import { NeedsNote } from './needs-note.tsx'
import { News } from './news.tsx'
import type { ShownFile } from './shown-file.ts'

interface ChooseTextPageProps {
  frame: Frame
  file: ShownFile
  /** Titles in the reader's language. */
  texts: readonly { name: string; title: string; isBegun: boolean }[]
}

/** With which text shall it begin? */
export function ChooseTextPage({ frame, file, texts }: ChooseTextPageProps) {
  const { t } = caseworkText(frame.lang)
  const path = `/files/${file.referenceText}`
  return (
    <OfficePage {...frame} title={t('write.title')} width="narrow">
      <BackLink href={path}>{t('file.title', { reference: file.referenceText })}</BackLink>
      <h1 class="govuk-heading-l">{t('write.title')}</h1>
      <p class="govuk-body">{t('write.choose')}</p>
      <ul class="govuk-list govuk-list--spaced">
        {texts.map(({ name, title, isBegun }) => (
          <li class="o-marked">
            <a class="govuk-link" href={`${path}/write/${name}`}>
              {title}
            </a>
            {isBegun && <Tag classes="govuk-tag--yellow">{t('write.begun')}</Tag>}
          </li>
        ))}
      </ul>
    </OfficePage>
  )
}

export interface WriteProblems {
  readonly body?: string | undefined
  readonly health?: string | undefined
  /** Of each document that was refused. */
  readonly documents?: readonly string[] | undefined
}

interface WritePageProps {
  frame: Frame
  file: ShownFile
  body: string
  isAboutHealth: boolean
  /** That are to go along. */
  documents: readonly DocumentContent[]
  /** Of the text's name, and of the draft; the token is empty where there is none yet. */
  letter: string
  token: string
  problems?: WriteProblems | undefined
  /** What happened since the page was opened. */
  news?: readonly RecordedEvent[] | undefined
  timeZone: string
}

/** The text, which may be changed before it leaves, and how it will leave. */
export function WritePage(props: WritePageProps) {
  const { frame, file, body, documents, problems = {}, news, timeZone } = props
  const text = caseworkText(frame.lang)
  const { t } = text
  const { language, contactChannel, version } = file.state
  const errors = [
    ...(problems.body ? [{ text: problems.body, href: '#body' }] : []),
    ...(problems.health ? [{ text: problems.health, href: `#${aboutHealth}` }] : []),
    ...(problems.documents ?? []).map((refused) => ({ text: refused, href: '#documents' })),
  ]
  const path = `/files/${file.referenceText}`
  return (
    <OfficePage {...frame} title={t('write.title')} width="narrow" hasErrors={errors.length > 0}>
      <BackLink href={`${path}/write`}>
        {t('file.title', { reference: file.referenceText })}
      </BackLink>
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      {news && <News text={text} file={file} events={news} timeZone={timeZone} />}
      <h1 class="govuk-heading-l">{t('write.title')}</h1>
      <p class="govuk-body">
        {t('write.language', { language: t(`language.${language}`) })}{' '}
        {t(`write.way.${contactChannel}`)}
      </p>
      <NeedsNote text={text} parties={file.parties} />
      <HelperNote text={text} parties={file.parties} />
      <form method="post" enctype="multipart/form-data" novalidate>
        {/* First, so that it arrives before the documents. */}
        <input type="hidden" name="version" value={version} />
        <Textarea
          name="body"
          label={{ text: t('write.body'), classes: 'govuk-label--s' }}
          rows={18}
          value={body}
          errorMessage={problems.body}
          attributes={{ lang: language }}
        />
        <HealthChoice
          text={text}
          parties={file.parties}
          isChosen={props.isAboutHealth}
          problem={problems.health}
        />
        <DraftDocuments text={text} documents={documents} problems={problems.documents} />
        <ComposeButtons text={text} submit={t('write.submit')} cancelHref={path} />
        <Autosave href={`${path}/drafts/${props.letter}`} token={props.token} />
      </form>
    </OfficePage>
  )
}
