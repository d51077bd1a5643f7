/**
 * Sizes of documents as people of each language write them: *320 kB*, *320 ko*, *1,4 MB*. A kilobyte
 * counts 1024 bytes, as it does where most people look at their files.
 */
import type { Lang } from './catalogue.ts'
import { locales } from './dates.ts'

const kilobyte = 1024
const megabyte = 1024 * kilobyte

export function sizeText(lang: Lang, bytes: number): string {
  return bytes < megabyte
    ? amountText(lang, 'kilobyte', Math.max(1, bytes / kilobyte), 0)
    : amountText(lang, 'megabyte', bytes / megabyte, 1)
}

function amountText(lang: Lang, unit: string, amount: number, maximumFractionDigits: number) {
  const options = { style: 'unit', unit, maximumFractionDigits } as const
  // A number is not parted from its unit by the end of a line.
  return amount.toLocaleString(locales[lang], options).replace(/\s/gu, '\u00a0')
}
