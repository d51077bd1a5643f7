/** The file: who, what, in which step, what was written both ways, what happened. */
import type { Frame } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { dayText, momentText } from '../../platform/i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { CaseHeader } from '../../ui/case-header.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { Tag } from '../../ui/tag.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import { Due } from '../lists/file-table.tsx'
import { ServiceName } from '../service-name.tsx'
import { caseworkText } from '../text.ts'
import type { CaseworkText } from '../text.ts'
import { Documents } from './documents.tsx'
import { History } from './history.tsx'
import { MessageList } from './message-list.tsx'
import { Parties } from './parties.tsx'
import type { ShownFile } from './shown-file.ts'
import { StoryList } from './story-list.tsx'
import { TaskList } from './task-list.tsx'

interface FilePageProps {
  frame: Frame
  file: ShownFile
  timeZone: string
  now: Date
}

export function FilePage({ frame, file, timeZone, now }: FilePageProps) {
  const text = caseworkText(frame.lang)
  const { t } = text
  const part = { text, file, timeZone }
  return (
    <OfficePage {...frame} title={t('file.title', { reference: file.referenceText })}>
      <Head {...part} today={dayIn(timeZone, now)} />
      {file.isUnreached && <WarningText>{t('file.unreached')}</WarningText>}
      <div class="o-columns">
        <div class="o-columns__main">
          <section aria-labelledby="story">
            <h2 class="govuk-heading-m" id="story">
              {t('file.story')}
            </h2>
            <StoryList text={text} file={file} />
          </section>
          <section aria-labelledby="documents">
            <h2 class="govuk-heading-m" id="documents">
              {t('documents.title')}
            </h2>
            <Documents
              text={text}
              referenceText={file.referenceText}
              documents={file.documents.filter((each) => each.message_id === null)}
            />
          </section>
          <section aria-labelledby="messages">
            <h2 class="govuk-heading-m" id="messages">
              {t('messages.title')}
            </h2>
            <MessageList {...part} />
          </section>
        </div>
        <div class="o-columns__side">
          <section aria-labelledby="parties">
            <h2 class="govuk-heading-m" id="parties">
              {t('file.parties')}
            </h2>
            <Parties text={text} file={file} />
          </section>
          <TaskList {...part} />
          <section aria-labelledby="history">
            <h2 class="govuk-heading-m" id="history">
              {t('history.title')}
            </h2>
            <History {...part} events={file.events.toReversed()} />
          </section>
        </div>
      </div>
    </OfficePage>
  )
}

interface HeadProps {
  text: CaseworkText
  file: ShownFile
  timeZone: string
  today: string
}

function Head({ text, file, timeZone, today }: HeadProps) {
  const { t, lang } = text
  const { state, names } = file
  const due = state.dueOn && [
    {
      name: t('file.due'),
      value: <Due text={text} dueOn={state.dueOn} today={today} dayText={dayText} />,
    },
  ]
  return (
    <CaseHeader
      caption={t(`kind.${state.kind}`)}
      title={file.referenceText}
      tags={
        <>
          <Tag>{t(`step.${state.step}`)}</Tag>
          {state.isUrgent && <Badge classes="moj-badge--red">{t('file.urgent')}</Badge>}
          {state.isUnread && <Tag classes="govuk-tag--yellow">{t('file.unread')}</Tag>}
        </>
      }
      facts={[
        {
          name: t('file.service'),
          value: <ServiceName text={text} service={file.service} language={state.language} />,
        },
        {
          name: t('file.manager'),
          value: names.get(state.caseManagerId ?? '') ?? t('file.nobody'),
        },
        { name: t('file.lodged'), value: momentText(lang, timeZone, state.lodgedAt) },
        ...(due || []),
      ]}
      actions={<Actions text={text} file={file} />}
    />
  )
}

function Actions({ text: { t }, file }: { text: CaseworkText; file: ShownFile }) {
  const { caseManagerId, version } = file.state
  const path = `/files/${file.referenceText}`
  return (
    <div class="govuk-button-group">
      <Button href={`${path}/write`}>{t('file.write')}</Button>
      {!caseManagerId && (
        <form method="post" action={`${path}/take`}>
          <input type="hidden" name="version" value={version} />
          <Button classes="govuk-button--secondary" preventDoubleClick>
            {t('file.take')}
          </Button>
        </form>
      )}
      <Button href={`${path}/assign`} classes="govuk-button--secondary">
        {t('file.assign')}
      </Button>
    </div>
  )
}
