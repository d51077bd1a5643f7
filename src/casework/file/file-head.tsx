/** What one must see of a file at once: which, how far, whose turn it is, and until when. */
import { dayIn } from '../../platform/clock.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { dayText, momentText } from '../../platform/i18n/dates.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { spanText } from '../../platform/i18n/spans.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { CaseHeader } from '../../ui/case-header.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Due } from '../lists/file-table.tsx'
import { statusOf, waitingFor } from '../procedure/state.ts'
import type { CaseState } from '../procedure/state.ts'
import { ServiceName } from '../service-name.tsx'
import type { CaseworkText } from '../text.ts'
import type { ShownFile } from './shown-file.ts'

interface FileHeadProps {
  text: CaseworkText
  file: ShownFile
  timeZone: string
  today: string
}

export function FileHead({ text, file, timeZone, today }: FileHeadProps) {
  const { t, lang } = text
  const { state, names } = file
  return (
    <CaseHeader
      caption={t(`kind.${state.kind}`)}
      title={file.referenceText}
      tags={<Tags text={text} file={file} />}
      facts={[
        {
          name: t('file.service'),
          value: <ServiceName text={text} service={file.service} language={state.language} />,
        },
        ...themeFact(text, file),
        {
          name: t('file.manager'),
          value: names.get(state.caseManagerId ?? '') ?? t('file.nobody'),
        },
        { name: t('file.came'), value: t(`came.${state.channel}`) },
        { name: t('file.lodged'), value: lodgedText(lang, timeZone, state) },
        ...dueFact(text, file, today),
        ...durationFact(text, file),
      ]}
      actions={<Actions text={text} file={file} />}
    />
  )
}

function themeFact({ t }: CaseworkText, { state: { theme }, topics }: ShownFile) {
  return theme ? [{ name: t('file.theme'), value: topics.get(theme) ?? theme }] : []
}

/** Where no time is known, the day alone. */
function lodgedText(lang: Lang, timeZone: string, { lodgedAt, lodging }: CaseState): string {
  return lodging?.isDayOnly
    ? dayText(lang, dayIn(timeZone, lodgedAt))
    : momentText(lang, timeZone, lodgedAt)
}

function Tags({ text: { t }, file: { state } }: Pick<FileHeadProps, 'text' | 'file'>) {
  const status = statusOf(state)
  const waiting = waitingFor(state)
  return (
    <>
      {state.kind === 'complaint' && <Tag>{t(`step.${state.step}`)}</Tag>}
      {status !== 'active' && <Tag classes="govuk-tag--grey">{t(`status.${status}`)}</Tag>}
      {waiting && <Tag classes="govuk-tag--light-blue">{t(`waiting.${waiting}`)}</Tag>}
      {state.isUrgent && <Badge classes="moj-badge--red">{t('file.urgent')}</Badge>}
      {state.isUnread && <Tag classes="govuk-tag--yellow">{t('file.unread')}</Tag>}
    </>
  )
}

/** What is due next. A file of before the clocks says only until when its step should be done. */
function dueFact(text: CaseworkText, { state: { dueOn, dueClock } }: ShownFile, today: string) {
  if (!dueOn) return []
  const { t } = text
  return [
    {
      name: dueClock ? t(`clock.${dueClock}`) : t('file.due'),
      value: <Due text={text} dueOn={dueOn} today={today} dayText={dayText} />,
    },
  ]
}

function durationFact({ t, lang }: CaseworkText, { duration }: ShownFile) {
  if (!duration) return []
  const value = t('file.how-long.spread', {
    half: spanText(lang, duration.halfDays),
    nine: spanText(lang, duration.nineDays),
    of: t(`file.how-long.${duration.of}`),
    count: numberText(lang, duration.files),
  })
  return [{ name: t('file.how-long'), value }]
}

function Actions({ text: { t }, file }: Pick<FileHeadProps, 'text' | 'file'>) {
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
