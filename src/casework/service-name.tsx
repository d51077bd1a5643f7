import type { Lang } from '../platform/i18n/catalogue.ts'
import type { CaseworkText } from './text.ts'

export interface NamedService {
  /** From the register, in the reader's language. */
  readonly name: string | undefined
  /** What the person wrote where it is not in the register. */
  readonly words: string | undefined
}

interface ServiceNameProps {
  text: CaseworkText
  service: NamedService
  /** Of the person's words. */
  language: Lang
}

/** Which service it is about; the person's own words are marked with their language. */
export function ServiceName({ text: { t }, service, language }: ServiceNameProps) {
  if (service.name) return <>{service.name}</>
  return service.words ? (
    <span lang={language}>{service.words}</span>
  ) : (
    <>{t('file.service-unknown')}</>
  )
}
