import type { Lang } from '../../platform/i18n/catalogue.ts'
import { sizeText } from '../../platform/i18n/sizes.ts'
import { address } from '../addresses.ts'
import type { PaperForms } from './paper-form.ts'
import { paperText } from './text.ts'

interface OnPaperProps {
  forms: PaperForms
  lang: Lang
  /** With a heading of its own. */
  isSection?: boolean | undefined
}

/** The way to the form for who would rather write by hand: how large it is, and how many sheets to print. */
export function OnPaper({ forms, lang, isSection }: OnPaperProps) {
  const { t } = paperText(lang)
  const { pdf, pages } = forms[lang]
  return (
    <>
      {isSection && <h2 class="govuk-heading-m">{t('link.title')}</h2>}
      <p class="govuk-body">{t('link.text')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={address('paper-form', lang)} type="application/pdf">
          {t('link', { size: sizeText(lang, pdf.byteLength), pages })}
        </a>
      </p>
    </>
  )
}
