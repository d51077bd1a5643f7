/** The three conditions under which a complaint can be examined, and that one may always ask. */
import type { Office } from '../../platform/office/index.ts'
import type { HomeText } from './text.ts'

interface ConditionsProps {
  text: HomeText
  office: Office
}

export function Conditions({ text: { t, lang }, office }: ConditionsProps) {
  const { one, covered, elsewhere } = office.publicServices
  const { years } = office.limits.factsNoOlderThan
  return (
    <>
      <h2 class="govuk-heading-l">{t('conditions.title')}</h2>
      <p class="govuk-body">{t('conditions.lead')}</p>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        <li>
          <h3 class="govuk-heading-s">{t('conditions.service', { service: one[lang] })}</h3>
          <p class="govuk-body">{t('conditions.service.text')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {covered[lang].map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <p class="govuk-body">{elsewhere[lang]}</p>
        </li>
        <li>
          <h3 class="govuk-heading-s">{t('conditions.first')}</h3>
          <p class="govuk-body">{t('conditions.first.text')}</p>
        </li>
        <li>
          <h3 class="govuk-heading-s">{t('conditions.recent', { years })}</h3>
          <p class="govuk-body">{t('conditions.recent.text')}</p>
        </li>
      </ol>
      <div class="govuk-inset-text">{t('conditions.unsure')}</div>
    </>
  )
}
