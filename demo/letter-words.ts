/** What a case manager writes into the gaps of the office's letters, in the order in which they stand there. Pure. */
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import { phrases } from './phrases.ts'

export interface LetterWords {
  /** What is written about the matter, filled in: by name and language. */
  readonly of: (name: TextName, lang: Lang) => string
  readonly story: string
  /** Why the complaint is not examined. */
  readonly why: (lang: Lang) => string
  readonly outcome: string | undefined
  readonly assessment: string | undefined
  readonly result: string | undefined
}

type TextName =
  | 'summary'
  | 'questions'
  | 'papers'
  | 'unclear'
  | 'fault'
  | 'fine'
  | 'remedy'
  | 'done'
  | 'explains'
  | 'solves'

const gap = /\[\[[^\]]*\]\]/

export function fillGaps(letter: string, name: string, lang: Lang, words: LetterWords): string {
  return wordsFor(name, lang, words).reduce(
    (text, written) => text.replace(gap, () => written),
    letter,
  )
}

export function hasGap(letter: string): boolean {
  return gap.test(letter)
}

function wordsFor(name: string, lang: Lang, words: LetterWords): readonly string[] {
  const { t } = phrases(lang)
  const of = (text: TextName) => words.of(text, lang)
  const written: Readonly<Record<string, () => readonly string[]>> = {
    'ask-information': () => [of('unclear')],
    'ask-again': () => [of('unclear')],
    'concluded-explained': () => [t('explained.text'), t('explained.why')],
    'concluded-founded': () => [of('fault'), of('remedy')],
    'concluded-solved': () => [of('done')],
    'concluded-unfounded': () => [of('fine')],
    inadmissible: () => [words.why(lang)],
    information: () => [t('information')],
    rectified: () => [rectified(lang, words), t('rectified.then')],
    scope: () => [t('scope.yes'), t('scope.no')],
    'service-question': () => [of('summary'), of('questions'), of('papers')],
    'service-formal-request': () => [`${of('questions')}\n${of('papers')}`],
    'service-analysis': () => [t('analysis', { summary: of('summary') })],
    'service-conclusion': () => [concluded(lang, words)],
    'service-rectification': () => [of('remedy')],
    'service-wait': () => [t('wait.why')],
    'transfer-body': () => [t('transfer.why', { story: words.story })],
  }
  return written[name]?.() ?? []
}

function rectified(lang: Lang, { outcome, of }: LetterWords): string {
  const { t } = phrases(lang)
  if (outcome === 'put-right') return of('done', lang)
  return t(outcome === 'partly-put-right' ? 'rectified.partly' : 'rectified.refused')
}

function concluded(lang: Lang, { assessment, result, of }: LetterWords): string {
  const { t } = phrases(lang)
  if (assessment === 'unfounded')
    return t('conclusion.unfounded', { explains: of('explains', lang) })
  if (assessment !== 'not-assessed')
    return t('conclusion.founded', { summary: of('summary', lang) })
  const isSolved = result === 'conciliation' || result === 'resolved-before'
  return isSolved
    ? t('conclusion.solved', { solves: of('solves', lang) })
    : t('conclusion.explained')
}
