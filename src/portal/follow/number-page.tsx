import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { Telephone } from '../../ui/telephone.tsx'
import { address } from '../addresses.ts'
import { NumberField } from './fields.tsx'
import { FollowPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { followText } from './text.ts'

export type WrongNumber = 'missing' | 'length' | 'wrong'

interface NumberPageProps {
  frame: Frame
  file: string
  wrong?: WrongNumber | undefined
}

/** Says the same whether there is such a file or not. */
export function NumberPage({ frame, file, wrong }: NumberPageProps) {
  const { t, lang } = followText(frame.lang)
  const problems = wrong && { number: t(`error.number-${wrong}`) }
  const askHref = address('follow-by-number', lang)
  return (
    <FollowPage
      frame={frame}
      page="enter-number"
      params={{ file }}
      query={wrong && `?wrong=${wrong}`}
      title={t('number.title')}
      backHref={askHref}
      problems={problems}
    >
      <p class="govuk-body">{t('number.sent')}</p>
      <form method="post" novalidate>
        <NumberField frame={frame} problems={problems} />
        <Button preventDoubleClick>{t('number.action')}</Button>
      </form>
      <Details summary={t('number.none')}>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('number.none-wait')}</li>
          <li>{t('number.none-check')}</li>
          <li>{t('number.none-closed')}</li>
          <li>
            <a class="govuk-link" href={askHref}>
              {t('number.again')}
            </a>
          </li>
          <li>
            {t('number.none-call')} <Telephone number={frame.office.contact.telephone} />
          </li>
        </ul>
      </Details>
    </FollowPage>
  )
}

/** After five wrong numbers, or a quarter of an hour. */
export function UsedUpPage({ frame, file }: { frame: Frame; file: string }) {
  const { t, lang } = followText(frame.lang)
  return (
    <FollowPage
      frame={frame}
      page="enter-number"
      params={{ file }}
      query="?wrong=used-up"
      title={t('used-up.title')}
    >
      <p class="govuk-body">{t('used-up.text')}</p>
      <Button href={address('follow-by-number', lang)}>{t('number.again')}</Button>
      <p class="govuk-body">
        {t('number.none-call')} <Telephone number={frame.office.contact.telephone} />
      </p>
    </FollowPage>
  )
}
