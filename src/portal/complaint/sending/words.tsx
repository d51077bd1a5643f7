import { languageOfWords } from '../../../platform/i18n/language-of-words.ts'
import { TextLines } from '../../../ui/text-lines.tsx'
import type { ComplaintText } from '../text.ts'

interface WordsProps {
  value: string | undefined
  text: ComplaintText
}

/** An answer as it is read back, in the lines in which it was typed. */
export function Words({ value, text: { t, lang } }: WordsProps) {
  if (!value) return <>{t('not-answered')}</>
  return (
    <div dir="auto" lang={languageOfWords(value, lang)}>
      <TextLines lines={value.split('\n')} />
    </div>
  )
}
