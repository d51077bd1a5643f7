import { maxOpenDrafts } from '../../complaint/drafts.ts'
import { dayText, momentText } from '../../../platform/i18n/dates.ts'
import { formatReference } from '../../../platform/office/index.ts'
import type { FileList } from '../../../letterbox/index.ts'
import { Button } from '../../../ui/button.tsx'
import { TextLines } from '../../../ui/text-lines.tsx'
import { address } from '../../addresses.ts'
import { CallUs } from '../call-us.tsx'
import { FollowPage } from '../frame.tsx'
import type { Frame } from '../frame.tsx'
import { followText } from '../text.ts'
import type { Listed } from './listed.ts'
import { listText } from './text.ts'

interface ListPageProps extends Listed {
  frame: Frame
  file: string
  problem?: 'gone' | 'full'
}

export function ListPage({ frame, file, list, madeAt, problem }: ListPageProps) {
  const { t, lang } = listText(frame.lang)
  const follow = followText(lang)
  const when = momentText(lang, frame.office.timeZone, madeAt)
  const problems = {
    ...(problem === 'gone' && { files: t('gone') }),
    ...(problem === 'full' && { next: t('next-full', { count: maxOpenDrafts }) }),
  }
  return (
    <FollowPage {...{ frame, problems }} page="file-list" params={{ file }} title={t('title')}>
      <p class="govuk-body">
        {t('made-at', { when })}{' '}
        <a class="govuk-link" href={address('files-for-others', lang)}>
          {t('renew')}
        </a>
      </p>
      <p class="govuk-body">{list.isCut ? t('cut', { count: list.files.length }) : t('caption')}</p>
      <ul class="govuk-list" id="files">
        {list.files.map((each) => (
          <Entry frame={frame} file={each} />
        ))}
      </ul>
      <section id="next">
        <h2 class="govuk-heading-m">{t('next')}</h2>
        <p class="govuk-body">{t('next-text')}</p>
        <form method="post">
          <Button classes="govuk-button--secondary" preventDoubleClick>
            {t('next-action')}
          </Button>
        </form>
      </section>
      <CallUs frame={frame} title={follow.t('file.talk')}>
        {follow.t('file.talk-text')}
      </CallUs>
      <form method="post" action={address('leave-file', lang, { file })}>
        <h2 class="govuk-heading-m">{follow.t('file.leave-title')}</h2>
        <p class="govuk-body">
          {follow.t('file.leave-text')} {follow.t('file.idle')}
        </p>
        <Button classes="govuk-button--secondary">{t('leave')}</Button>
      </form>
    </FollowPage>
  )
}

type Entry = FileList['files'][number]

function Entry({ frame: { lang, office }, file }: { frame: Frame; file: Entry }) {
  const { t } = listText(lang)
  const reference = formatReference(office, file.reference)
  return (
    <li class="govuk-!-margin-bottom-7">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
        <bdi>{file.complainant ?? t('no-name')}</bdi>
      </h2>
      <p class="govuk-body govuk-!-margin-bottom-3">
        <strong>{stateText(lang, file)}</strong>
        <br />
        <TextLines
          lines={[
            file.service ?? t('no-service'),
            `${reference}, ${t('lodged', { day: dayText(lang, file.lodgedOn) })}`,
          ]}
        />
      </p>
      <form method="post">
        <input type="hidden" name="open" value={file.mailboxId} />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          {t('open')} <span class="govuk-visually-hidden">{t('open-which', { reference })}</span>
        </Button>
      </form>
    </li>
  )
}

const stepNumbers = [1, 2, 3, 4, 5] as const

function stateText(lang: Frame['lang'], { isClosed, asks, step }: Entry): string {
  const { t } = listText(lang)
  if (isClosed) return t('state.closed')
  if (asks) return asks.by ? t('state.asked-by', { day: dayText(lang, asks.by) }) : t('state.asked')
  const number = stepNumbers.find((each) => each === step) ?? 1
  return t('state.step', { number, step: followText(lang).t(`step.${number}`) })
}
