/** A complaint and a report side by side. */
import type { HomeText } from './text.ts'

const rows = ['about', 'who', 'what', 'name'] as const

export function Difference({ text: { t } }: { text: HomeText }) {
  return (
    <>
      <h2 class="govuk-heading-l">{t('difference.title')}</h2>
      <div class="o-scroll">
        <table class="govuk-table">
          <caption class="govuk-table__caption govuk-visually-hidden">
            {t('difference.caption')}
          </caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <td class="govuk-table__cell" />
              <th scope="col" class="govuk-table__header">
                {t('difference.complaint')}
              </th>
              <th scope="col" class="govuk-table__header">
                {t('difference.report')}
              </th>
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {rows.map((row) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {t(`difference.${row}`)}
                </th>
                <td class="govuk-table__cell">{t(`difference.${row}.complaint`)}</td>
                <td class="govuk-table__cell">{t(`difference.${row}.report`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
