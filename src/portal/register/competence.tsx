import type { PublicService } from '../../published/index.ts'
import { otherHref } from './others-page.tsx'
import type { RegisterText } from './text.ts'

interface CompetenceProps {
  text: RegisterText
  service: PublicService
}

/** Whether we look into complaints about it, how sure that is, and who does otherwise. */
export function Competence({ text: { t, lang }, service }: CompetenceProps) {
  const { complaints, reports, confidence, referral } = service
  const isSure = confidence === 'confirmed'
  return (
    <>
      {complaints && t(isSure ? 'yes' : 'probably')}
      {!complaints && referral && (
        <>
          {t(isSure ? 'elsewhere' : 'elsewhere-probably')}{' '}
          <a class="govuk-link" href={otherHref(lang, referral)}>
            {referral.names[lang]}
          </a>
        </>
      )}
      {!complaints && !referral && t('unclear')}
      {!complaints && reports && (
        <>
          <br />
          {t('report-too')}
        </>
      )}
    </>
  )
}
