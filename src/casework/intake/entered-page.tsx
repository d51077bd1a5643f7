/** A complaint was registered: its reference, and what is read back to the person. */
import type { Frame } from '../../identity/index.ts'
import { Button } from '../../ui/button.tsx'
import { Code } from '../../ui/code.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { NeedsNote } from '../file/needs-note.tsx'
import { Parties } from '../file/parties.tsx'
import type { ShownFile } from '../file/shown-file.ts'
import { StoryList } from '../file/story-list.tsx'
import { TaskList } from '../file/task-list.tsx'
import { ServiceName } from '../service-name.tsx'
import { caseworkText } from '../text.ts'
import { intakeText } from './text.ts'

interface EnteredPageProps {
  frame: Frame
  /** With the name of the service in the language of the complainant. */
  file: ShownFile
}

export function EnteredPage({ frame, file }: EnteredPageProps) {
  const { t } = intakeText(frame.lang)
  const title = t('entered.title')
  const path = `/files/${file.referenceText}`
  return (
    <OfficePage {...frame} title={title} width="narrow">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">
        {t('entered.reference')} <Code>{file.referenceText}</Code>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={path}>
          {t('entered.to-file')}
        </a>
        {' · '}
        <a class="govuk-link" href="/files/new">
          {t('entered.another')}
        </a>
      </p>
      <h2 class="govuk-heading-m">{t('entered.read-back')}</h2>
      <p class="govuk-hint">{t('entered.read-back.hint')}</p>
      <ReadBack file={file} />
      <TaskList text={caseworkText(frame.lang)} file={file} />
      <h2 class="govuk-heading-m">{t('code.title')}</h2>
      <p class="govuk-body">{t('code.what')}</p>
      <Button href={`${path}/code`} classes="govuk-button--secondary">
        {t('code.make')}
      </Button>
    </OfficePage>
  )
}

/** In the language of the person, who hears it. */
function ReadBack({ file }: { file: ShownFile }) {
  const { language } = file.state
  const text = caseworkText(language)
  const { t } = intakeText(language)
  return (
    <article class="o-letter" lang={language}>
      <p class="govuk-body">{t('say.reference', { reference: file.referenceText })}</p>
      <p class="govuk-body">{t('say.check')}</p>
      <Parties text={text} file={file} />
      <NeedsNote text={text} parties={file.parties} title={t('say.needs')} />
      <h3 class="govuk-heading-s">{t('complaint')}</h3>
      <p class="govuk-body">
        <ServiceName text={text} service={file.service} language={language} />
      </p>
      <StoryList text={text} file={file} />
      <p class="govuk-body">
        {t(file.state.kind === 'complaint' ? 'say.next' : 'say.next-question')}
      </p>
    </article>
  )
}
