import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { typedForm } from '../../ui/languages.tsx'
import { Telephone } from '../../ui/telephone.tsx'
import { address } from '../addresses.ts'
import { NumberField } from './fields.tsx'
import { FollowPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { listText } from './list/text.ts'
import { followText } from './text.ts'

export type WrongNumber = 'missing' | 'length' | 'wrong'

interface NumberPageProps {
  frame: Frame
  file: string
  /** It opens the list of files of whoever helps others. */
  isForList: boolean
}

/** Says the same whether there is such a file or not. */
export function NumberPage(
  props: NumberPageProps & { typed?: string; wrong?: WrongNumber | undefined },
) {
  const { frame, file, isForList, typed, wrong } = props
  const { t, lang } = followText(frame.lang)
  const list = listText(lang)
  const problems = wrong && { number: t(`error.number-${wrong}`) }
  const askHref = askAgain(lang, isForList)
  return (
    <FollowPage
      frame={frame}
      page="enter-number"
      params={{ file }}
      query={wrong === 'wrong' ? '?wrong=wrong' : undefined}
      enter={{}}
      title={t('number.title')}
      backHref={askHref}
      problems={problems}
    >
      <p class="govuk-body">{isForList ? list.t('number.sent') : t('number.sent')}</p>
      <form
        id={typedForm}
        method="post"
        action={address('enter-number', lang, { file })}
        novalidate
      >
        <NumberField frame={frame} typed={typed} problems={problems} />
        <Button preventDoubleClick>
          {isForList ? list.t('number.action') : t('number.action')}
        </Button>
      </form>
      <Details summary={t('number.none')}>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('number.none-wait')}</li>
          <li>{isForList ? list.t('ask.email-hint') : t('number.none-check')}</li>
          <li>{isForList ? list.t('number.none-mandate') : t('number.none-closed')}</li>
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
export function UsedUpPage({ frame, file, isForList }: NumberPageProps) {
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
      <Button href={askAgain(lang, isForList)}>{t('number.again')}</Button>
      <p class="govuk-body">
        {t('number.none-call')} <Telephone number={frame.office.contact.telephone} />
      </p>
    </FollowPage>
  )
}

function askAgain(lang: Frame['lang'], isForList: boolean): string {
  return address(isForList ? 'files-for-others' : 'follow-by-number', lang)
}
