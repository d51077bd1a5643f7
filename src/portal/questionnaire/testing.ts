/** Walks through the questions as a browser does. */
import { allWays } from '../../questionnaire/index.ts'
import type { Answer, Tree } from '../../questionnaire/index.ts'
import type { Browser } from '../complaint/testing.ts'

/** An answer to choose, or words to look for and what to choose from what was found. */
export type Said =
  | string
  | { readonly words: string; readonly pick: readonly string[] }
  /** The fields of a page, as they are sent. */
  | { readonly fields: Readonly<Record<string, string>> }

/** Answers the questions one after the other, and gives the page to which the last one leads. */
export async function answerAll(visitor: Browser, answers: readonly Said[]) {
  let { location } = await visitor.post('/en/can-we-help/questions')
  for (const each of answers) {
    if (typeof each !== 'string' && 'fields' in each) {
      location = (await visitor.answer(location, each.fields)).location
      continue
    }
    if (typeof each !== 'string')
      location = (await visitor.answer(location, { words: each.words, search: 'yes' })).location
    const picked = typeof each === 'string' ? [each] : each.pick
    const words = typeof each === 'string' ? '' : each.words
    for (const answer of picked)
      location = (await visitor.answer(location, { answer, words })).location
  }
  return { ...(await visitor.get(location)), location }
}

/** What is offered on a page, as `value: words`. */
export function offeredIn(html: string): Map<string, string> {
  const found = html.matchAll(
    /name="answer" type="radio" value="([^"]+)"[^>]*>\s*<label[^>]*>(.*?)<\/label>/g,
  )
  return new Map([...found].map(([, value = '', words = '']) => [value, words]))
}

/** Of answers that are looked for, a service for which each is right. */
const found: Readonly<Record<string, string>> = {
  ours: 'municipality-anderlecht',
  'own-ombudsman': 'municipality-ixelles',
}

/** What to choose where the answer is looked for; undefined where it is chosen itself. */
export function foundAs({ id, isFound }: Answer): string | undefined {
  return isFound ? found[id] : undefined
}

/** The answers of the shortest way there that a service, or no search at all, opens. */
export function wayTo(tree: Tree, verdict: string): Answer[] {
  const ways = [...allWays(tree)].filter(({ end, steps }) => {
    const isOpen = steps.every(({ answer }) => !answer.isFound || foundAs(answer))
    return end === verdict && isOpen
  })
  const [shortest] = ways.toSorted((one, other) => one.steps.length - other.steps.length)
  if (!shortest) throw new Error(`no way to ${verdict}`)
  return shortest.steps.map(({ answer }) => answer)
}
