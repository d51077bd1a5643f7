import { TextLines } from '../../../ui/text-lines.tsx'
import type { ComplaintText } from '../text.ts'

interface WordsProps {
  value: string | undefined
  t: ComplaintText['t']
}

/** An answer as it is read back, in the lines in which it was typed. */
export function Words({ value, t }: WordsProps) {
  if (!value) return <>{t('not-answered')}</>
  return <TextLines lines={value.split('\n')} />
}
