import { Button } from './button.tsx'
import { Details } from './details.tsx'
import { useWords } from './language.ts'
import { Tag } from './tag.tsx'

/** Of a document that its sender asks us to keep inside the office. */
export function NotPassedOn() {
  const { t } = useWords()
  return (
    <>
      {' '}
      <Tag classes="govuk-tag--purple">{t('document.not-passed-on')}</Tag>
    </>
  )
}

interface PassOnButtonProps {
  /** Of the document. */
  name: string
  isNotPassedOn: boolean
  /** Of the button; the value is that of the form in which it stands. */
  field: string
  value: string
}

/** Says the other of the two: pressed twice, it has been said once. */
export function PassOnButton({ name, isNotPassedOn, field, value }: PassOnButtonProps) {
  const { t } = useWords()
  return (
    <Button name={field} value={value} classes="govuk-button--secondary govuk-!-margin-bottom-0">
      {t(isNotPassedOn ? 'document.pass-on' : 'document.withhold')}
      <span class="govuk-visually-hidden"> {name}</span>
    </Button>
  )
}

/** To the person: what it means, and what it cannot mean. */
export function PassOnNote() {
  const { t } = useWords()
  return (
    <Details summary={t('pass-on.title')}>
      <p>{t('pass-on.others')}</p>
      <p>{t('pass-on.withheld')}</p>
      <p>{t('pass-on.content')}</p>
    </Details>
  )
}
