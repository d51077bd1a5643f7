import type { Frame } from '../../identity/index.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { RecordedEvent } from '../store-rows.ts'
import { caseworkText } from '../text.ts'
import { News } from './news.tsx'
import type { ShownFile } from './shown-file.ts'

interface ChooseTextPageProps {
  frame: Frame
  file: ShownFile
  /** Titles in the reader's language. */
  texts: readonly { name: string; title: string }[]
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
        {texts.map(({ name, title }) => (
          <li>
            <a class="govuk-link" href={`${path}/write/${name}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </OfficePage>
  )
}

interface WritePageProps {
  frame: Frame
  file: ShownFile
  body: string
  problem?: string | undefined
  /** What happened since the page was opened. */
  news?: readonly RecordedEvent[] | undefined
  timeZone: string
}

/** The text, which may be changed before it leaves, and how it will leave. */
export function WritePage({ frame, file, body, problem, news, timeZone }: WritePageProps) {
  const text = caseworkText(frame.lang)
  const { t } = text
  const { language, contactChannel, version } = file.state
  const path = `/files/${file.referenceText}`
  return (
    <OfficePage {...frame} title={t('write.title')} width="narrow" hasErrors={Boolean(problem)}>
      <BackLink href={`${path}/write`}>
        {t('file.title', { reference: file.referenceText })}
      </BackLink>
      {problem && <ErrorSummary errorList={[{ text: problem, href: '#body' }]} />}
      {news && <News text={text} file={file} events={news} timeZone={timeZone} />}
      <h1 class="govuk-heading-l">{t('write.title')}</h1>
      <p class="govuk-body">
        {t('write.language', { language: t(`language.${language}`) })}{' '}
        {t(`write.way.${contactChannel}`)}
      </p>
      <form method="post" novalidate>
        <input type="hidden" name="version" value={version} />
        <Textarea
          name="body"
          label={{ text: t('write.body'), classes: 'govuk-label--s' }}
          rows={18}
          value={body}
          errorMessage={problem}
          attributes={{ lang: language }}
        />
        <div class="govuk-button-group">
          <Button preventDoubleClick>{t('write.submit')}</Button>
          <a class="govuk-link" href={path}>
            {t('cancel')}
          </a>
        </div>
      </form>
    </OfficePage>
  )
}
