import { Button } from '../../ui/button.tsx'
import { NotificationBanner } from '../../ui/notification-banner.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import { dayText, shortDayText } from '../../platform/i18n/dates.ts'
import type { Frame } from '../frame.ts'
import type { Staff } from '../staff-store.ts'
import { identityText } from '../text.ts'
import type { IdentityText } from '../text.ts'

interface StaffListPageProps {
  frame: Frame
  staff: readonly Staff[]
  /** `YYYY-MM-DD`. */
  today: string
  isChanged: boolean
  /** Where the office's calendar has to be completed: its last day. */
  calendarEndsOn: string | undefined
}

export function StaffListPage(props: StaffListPageProps) {
  const { frame, staff, today, isChanged, calendarEndsOn } = props
  const text = identityText(frame.lang)
  const { t } = text
  const title = t('staff.title')
  const head = [
    'field.name',
    'field.email',
    'field.role',
    'staff.languages',
    'field.away',
    'field.status',
  ] as const
  return (
    <OfficePage {...frame} title={title}>
      {isChanged && <NotificationBanner type="success">{t('staff.changed')}</NotificationBanner>}
      {calendarEndsOn && (
        <WarningText>
          {t('staff.calendar-ends', { day: dayText(frame.lang, calendarEndsOn) })}
        </WarningText>
      )}
      <div class="o-title-row">
        <h1 class="govuk-heading-l">{title}</h1>
        <Button href="/staff/add">{t('staff.add')}</Button>
      </div>
      <Table
        scrollLabel={title}
        head={[
          ...head.map((key) => ({ text: t(key) })),
          { text: <span class="govuk-visually-hidden">{t('staff.change')}</span> },
        ]}
        firstCellIsHeader
        rows={staff.map((one) => cells(text, one, today))}
      />
    </OfficePage>
  )
}

function cells(text: IdentityText, one: Staff, today: string) {
  const { t } = text
  const change = (
    <a class="govuk-link" href={`/staff/${one.id}`}>
      {t('staff.change')}
      <span class="govuk-visually-hidden"> {one.name}</span>
    </a>
  )
  return [
    { text: one.name },
    { text: one.email },
    { text: t(`role.${one.role}`) },
    { text: one.languages.map((lang) => t(`language.${lang}`)).join(', ') },
    { text: awayText(text, one) },
    { text: <Status text={text} one={one} today={today} /> },
    { text: change },
  ]
}

function awayText({ t, lang }: IdentityText, { away }: Staff): string {
  if (!away) return '–'
  return t('away.period', {
    from: shortDayText(lang, away.from),
    until: shortDayText(lang, away.until),
  })
}

function Status({ text: { t }, one, today }: { text: IdentityText; one: Staff; today: string }) {
  if (!one.isActive) return <Tag classes="govuk-tag--grey">{t('staff.status.left')}</Tag>
  if (!one.isSetUp) return <Tag classes="govuk-tag--yellow">{t('staff.status.invited')}</Tag>
  const isAway = one.away && one.away.from <= today && today <= one.away.until
  if (isAway) return <Tag classes="govuk-tag--grey">{t('staff.status.away')}</Tag>
  return <Tag classes="govuk-tag--green">{t('staff.status.active')}</Tag>
}
