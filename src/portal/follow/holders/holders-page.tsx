import { mayEndAccess } from '../../../letterbox/index.ts'
import type { MailboxHolder } from '../../../letterbox/index.ts'
import { colon } from '../../../platform/i18n/punctuation.ts'
import { formatReference } from '../../../platform/office/index.ts'
import { formatCode } from '../../../secrecy/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Code } from '../../../ui/code.tsx'
import { Details } from '../../../ui/details.tsx'
import { InsetText } from '../../../ui/inset-text.tsx'
import { address } from '../../addresses.ts'
import { CallUs } from '../call-us.tsx'
import type { Open } from '../followed.ts'
import { FollowPage } from '../frame.tsx'
import type { Frame } from '../frame.tsx'
import { followText } from '../text.ts'
import { mayMakeHere } from './asking.ts'
import { nameOf } from './holder-text.ts'
import { HolderList } from './holders-section.tsx'
import { holdersText } from './text.ts'

interface HoldersPageProps {
  frame: Frame
  file: string
  holders: readonly MailboxHolder[]
  you: MailboxHolder
  open: Open
  /** Of what the buttons do: pressed twice, it is done once. */
  id: string
  /** What was asked is possible no more. */
  isLate?: boolean
}

export function HoldersPage(props: HoldersPageProps) {
  const { frame, file, holders, you, open, isLate } = props
  const { t, lang } = holdersText(frame.lang)
  const follow = followText(lang)
  return (
    <FollowPage
      frame={frame}
      page="file-access"
      params={{ file }}
      title={t('title')}
      backHref={address('file', lang, { file })}
      problems={isLate ? { holders: t('not-now') } : undefined}
    >
      <MadeCode frame={frame} open={open} holders={holders} />
      {holders.length > 1 && <p class="govuk-body">{t('office')}</p>}
      <div id="holders">
        <HolderList lang={lang} holders={holders} />
      </div>
      {holders
        .filter((holder) => mayMakeHere(open, you, holder))
        .map((holder) => (
          <MakeCode {...props} holder={holder} />
        ))}
      {holders
        .filter((holder) => mayEndAccess(you, holder))
        .map((holder) => (
          <End {...props} holder={holder} />
        ))}
      <CallUs frame={frame} title={follow.t('file.talk')}>
        {follow.t('file.talk-text')}
      </CallUs>
    </FollowPage>
  )
}

interface MadeCodeProps {
  frame: Frame
  open: Open
  holders: readonly MailboxHolder[]
}

function MadeCode({ frame, open: { madeCode, reference }, holders }: MadeCodeProps) {
  const { t, lang } = holdersText(frame.lang)
  const holder = holders.find(({ id }) => id === madeCode?.holder)
  if (!madeCode || !holder) return null
  return (
    <InsetText>
      <h2 class="govuk-heading-m" id="code">
        {t('made')}
      </h2>
      <p class="govuk-body">
        {holder.isYou ? t('made.yours') : t('made.for', { name: nameOf(lang, holder) })}
      </p>
      <p class="govuk-body-l">
        {t('made.reference')}
        {colon(lang)}
        <Code>{formatReference(frame.office, reference)}</Code>
      </p>
      <p class="govuk-body-l">
        {t('made.code')}
        {colon(lang)}
        <Code>{formatCode(madeCode.code)}</Code>
      </p>
      <p class="govuk-body">{t('made.text')}</p>
      <p class="govuk-body">{t('made.secret')}</p>
    </InsetText>
  )
}

type OfHolder = HoldersPageProps & { holder: MailboxHolder }

function MakeCode({ frame, id, holder }: OfHolder) {
  const { t, lang } = holdersText(frame.lang)
  const name = nameOf(lang, holder)
  const yours = holder.hasCode ? 'code.yours-text' : 'code.first-text'
  return (
    <form method="post">
      <h2 class="govuk-heading-m">{holder.isYou ? t('code.yours') : t('code.other', { name })}</h2>
      <p class="govuk-body">{holder.isYou ? t(yours) : t('code.other-text', { name })}</p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="code" value={holder.id} />
      <Button classes="govuk-button--secondary" preventDoubleClick>
        {t('code.make')}
        {!holder.isYou && <span class="govuk-visually-hidden"> {t('made.for', { name })}</span>}
      </Button>
    </form>
  )
}

/** Opened first: nobody ends it by a slip. */
function End({ frame, file, id, holder, you }: OfHolder) {
  const { t, lang } = holdersText(frame.lang)
  const name = nameOf(lang, holder)
  return (
    <Details summary={holder.isYou ? t('end.self') : t('end.helper', { name })}>
      <p class="govuk-body">{holder.isYou ? t('end.self-text') : t('end.helper-text', { name })}</p>
      {holder.isYou && <p class="govuk-body">{t('end.self-code')}</p>}
      {!holder.isYou && !you.hasEmail && (
        <p class="govuk-body">
          {t('end.reach')}{' '}
          <a class="govuk-link" href={address('change-contact', lang, { file })}>
            {t('end.reach-link')}
          </a>
        </p>
      )}
      <form method="post">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="end" value={holder.id} />
        <Button classes="govuk-button--warning" preventDoubleClick>
          {t(holder.isYou ? 'end.self-action' : 'end.action')}
        </Button>
      </form>
    </Details>
  )
}
