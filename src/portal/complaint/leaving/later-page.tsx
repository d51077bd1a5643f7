import { formatCode } from '../../../secrecy/index.ts'
import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { momentText } from '../../../platform/i18n/dates.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { Code } from '../../../ui/code.tsx'
import { Input } from '../../../ui/input.tsx'
import { InsetText } from '../../../ui/inset-text.tsx'
import { typedForm } from '../../../ui/languages.tsx'
import { address } from '../../addresses.ts'
import { PortalPage } from '../../layout.tsx'
import type { PortalParts } from '../../parts.ts'
import { drafts } from '../draft.ts'
import type { OpenVisit } from '../drafts.ts'
import { DraftPage } from '../frame.tsx'
import { hrefOf, laterPlace, overviewPlace } from '../places.ts'
import { reminderDays } from './reminders.ts'
import { leavingText } from './text.ts'
import type { LeavingText } from './text.ts'

/** Put behind the address of the last page on a device of the person's own. */
export const ownDevice = '?own'

export interface LaterProblems {
  /** The code was to go from the page without a word that it was kept. */
  readonly isTickMissing?: boolean
  /** What was typed is no address. */
  readonly isEmailWrong?: boolean
}

/** As it stands in the fields. */
export interface LaterTyped {
  readonly email?: string
  readonly kept?: 'yes' | undefined
}

interface LaterPageProps {
  parts: PortalParts
  lang: Lang
  visit: OpenVisit
  isReminded: boolean
  problems: LaterProblems
  typed: LaterTyped
}

interface PartProps extends LaterPageProps {
  text: LeavingText
  href: string
}

/** Before there is a code, while it is shown, and once the person has it. */
export function LaterPage(props: LaterPageProps) {
  const { parts, lang, visit, isReminded, problems } = props
  const text = leavingText(lang)
  const { t } = text
  const place = laterPlace(visit.safe.id)
  const code = visit.wayBack?.content.code
  const title = t(!visit.wayBack ? 'later.title' : code ? 'code.title' : 'kept.title')
  const action = !visit.wayBack ? 'give' : code ? 'leave' : isReminded ? undefined : 'remind'
  const part = { ...props, text, href: hrefOf(lang, place) }
  return (
    <DraftPage
      parts={parts}
      lang={lang}
      title={title}
      draftId={visit.safe.id}
      place={place}
      enter={action && { name: 'action', value: action }}
      backHref={hrefOf(lang, overviewPlace(visit.safe.id))}
      errors={[
        ...(problems.isTickMissing ? [{ text: t('error.kept'), href: '#kept' }] : []),
        ...(problems.isEmailWrong ? [{ text: t('error.email'), href: '#email' }] : []),
      ]}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {!visit.wayBack ? (
        <Before {...part} />
      ) : code ? (
        <Shown {...part} code={code} />
      ) : (
        <Kept {...part} />
      )}
    </DraftPage>
  )
}

function Before({ text: { t }, href, problems, typed }: PartProps) {
  return (
    <>
      <p class="govuk-body">{t('later.lead')}</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('later.until')}</li>
        <li>{t('later.sealed')}</li>
        <li>{t('later.gone')}</li>
      </ul>
      <InsetText>{t('later.not-sent')}</InsetText>
      <form id={typedForm} method="post" action={href} noValidate>
        <EmailField t={t} problems={problems} typed={typed} />
        <Button name="action" value="give" preventDoubleClick>
          {t('later.button')}
        </Button>
      </form>
    </>
  )
}

function Shown({
  text: { t, lang },
  parts,
  visit,
  href,
  problems,
  typed,
  code,
  isReminded,
}: PartProps & { code: string }) {
  const { isOwnDevice } = visit
  return (
    <>
      <p class="govuk-body">
        <Code>{formatCode(code)}</Code>
      </p>
      <p class="govuk-body">{t('code.lead')}</p>
      {/* Written out: on paper or in a photo, a link leads nowhere. */}
      <p class="govuk-body govuk-!-text-break-word">
        {t('code.where')} <strong>{parts.origin + address('go-on', lang)}</strong>
      </p>
      <p class="govuk-body">{t('code.until', { until: untilText(lang, parts, visit) })}</p>
      <p class="govuk-body">{t('code.secret')}</p>
      {isReminded && <p class="govuk-body">{t('remind.asked', { days: reminderDays })}</p>}
      <form
        id={typedForm}
        class="govuk-!-display-none-print"
        method="post"
        action={href}
        noValidate
      >
        <p class="govuk-body">{t(isOwnDevice ? 'code.leave.own' : 'code.leave.shared')}</p>
        <Checkboxes
          name="kept"
          items={[{ value: 'yes', text: t('code.kept') }]}
          values={typed.kept ? [typed.kept] : []}
          errorMessage={problems.isTickMissing ? t('error.kept') : undefined}
        />
        <div class="o-actions">
          <Button name="action" value="leave">
            {t('leave')}
          </Button>
          <GoOn text={leavingText(lang)} visit={visit} />
        </div>
      </form>
    </>
  )
}

function Kept({ text, parts, visit, href, problems, typed, isReminded }: PartProps) {
  const { t, lang } = text
  return (
    <>
      <p class="govuk-body">{t('kept.body', { until: untilText(lang, parts, visit) })}</p>
      <form method="post" action={href} noValidate>
        <p class="govuk-body">{t(visit.isOwnDevice ? 'code.leave.own' : 'code.leave.shared')}</p>
        <div class="o-actions">
          <Button name="action" value="leave">
            {t('leave')}
          </Button>
          <GoOn text={text} visit={visit} />
        </div>
      </form>
      <h2 class="govuk-heading-m">{t('kept.new.title')}</h2>
      <p class="govuk-body">{t('kept.new.body')}</p>
      <form method="post" action={href}>
        <Button name="action" value="give-new" classes="govuk-button--secondary" preventDoubleClick>
          {t('kept.new.button')}
        </Button>
      </form>
      <h2 class="govuk-heading-m">{t('remind.title')}</h2>
      <form id={typedForm} method="post" action={href} noValidate>
        {isReminded ? (
          <p class="govuk-body">{t('remind.asked', { days: reminderDays })}</p>
        ) : (
          <EmailField t={t} problems={problems} typed={typed} />
        )}
        <Button
          name="action"
          value={isReminded ? 'forget' : 'remind'}
          classes="govuk-button--secondary"
        >
          {t(isReminded ? 'remind.forget' : 'remind.button')}
        </Button>
      </form>
    </>
  )
}

function GoOn({ text: { t, lang }, visit }: { text: LeavingText; visit: OpenVisit }) {
  return (
    <a class="govuk-link" href={hrefOf(lang, overviewPlace(visit.safe.id))}>
      {t('go-on-now')}
    </a>
  )
}

interface EmailFieldProps {
  t: LeavingText['t']
  problems: LaterProblems
  typed: LaterTyped
}

function EmailField({ t, problems, typed }: EmailFieldProps) {
  return (
    <Input
      name="email"
      type="email"
      label={{ text: t('remind.email'), classes: 'govuk-label--s' }}
      hint={t('remind.hint', { days: reminderDays })}
      value={typed.email}
      errorMessage={problems.isEmailWrong ? t('error.email') : undefined}
      classes="govuk-input--width-20"
      autocomplete="email"
      spellcheck={false}
    />
  )
}

function untilText(lang: Lang, { office }: PortalParts, { safe }: OpenVisit): string {
  return momentText(lang, office.timeZone, drafts.expiresAt(safe.content, safe.updatedAt))
}

interface SavedPageProps {
  parts: PortalParts
  lang: Lang
  isOwnDevice: boolean
}

/** They have left: where to come back, and nothing about what it was. */
export function SavedPage({ parts, lang, isOwnDevice }: SavedPageProps) {
  const { t } = leavingText(lang)
  const where = parts.origin + address('go-on', lang)
  return (
    <PortalPage
      lang={lang}
      office={parts.office}
      now={parts.now}
      title={t('saved.title')}
      page="saved-for-later"
      query={isOwnDevice ? ownDevice : undefined}
    >
      <h1 class="govuk-heading-l">{t('saved.title')}</h1>
      <p class="govuk-body">{t(isOwnDevice ? 'saved.own' : 'saved.shared')}</p>
      <p class="govuk-body govuk-!-text-break-word">
        {t('code.where')} <strong>{where}</strong>
      </p>
      <InsetText>{t('later.not-sent')}</InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href={address('home', lang)}>
          {t('saved.home')}
        </a>
      </p>
    </PortalPage>
  )
}
