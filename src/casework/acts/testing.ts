/** For tests: a case manager who fills in the pages of an act, as a person with a browser does. */
import assert from 'node:assert/strict'

/** One in which somebody is signed in. */
interface Browser {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, form: Record<string, string>) => Promise<Answer>
}

interface Answer {
  readonly status: number
  readonly html: string
}

export type Typed = Readonly<Record<string, string>>

/** Answers the questions, fills the gaps of the letters, and does it. Fails where it is refused. */
export async function act(
  browser: Browser,
  file: string,
  name: string,
  typed: Typed = {},
): Promise<void> {
  const answer = await tryAct(browser, file, name, typed)
  assert.equal(answer.status, 303, `${name}: ${problemsOn(answer.html)}`)
}

/** As `act`; what came of it. */
export async function tryAct(
  browser: Browser,
  file: string,
  name: string,
  typed: Typed = {},
): Promise<Answer> {
  const path = `${file}/acts/${name}`
  const asked = await browser.get(path)
  assert.equal(asked.status, 200, `${name} has a page`)
  const isWriting = /name="letter-/.test(asked.html)
  const action = /value="next" name="action"/.test(asked.html) ? 'next' : 'send'
  const answered = isWriting
    ? asked
    : await browser.post(path, { ...inputsOf(asked.html), ...typed, action })
  if (answered.status !== 200) return answered
  const letters = inputsOf(answered.html)
  const written = Object.fromEntries(
    Object.entries(letters).map(([input, text]) => [
      input,
      text.replace(/\[\[[^\]]*\]\]/g, 'Words.'),
    ]),
  )
  return await browser.post(path, { ...written, ...lettersIn(typed), action: 'send' })
}

function lettersIn(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => name.startsWith('letter-')))
}

/** A day as its three inputs. */
export function dayTyped(name: string, day: string): Typed {
  const { day: ofMonth, month, year } = Temporal.PlainDate.from(day)
  return {
    [`${name}-day`]: String(ofMonth),
    [`${name}-month`]: String(month),
    [`${name}-year`]: String(year),
  }
}

/** Of the page's form: what is hidden, and what is written. */
function inputsOf(html: string): Record<string, string> {
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value(?:="([^"]*)")?/g)]
  const written = [...html.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)]
  return Object.fromEntries(
    [...hidden, ...written].map(([, name = '', value = '']) => [name, unescaped(value)]),
  )
}

function unescaped(html: string): string {
  const characters: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'" }
  return html.replace(/&(quot|amp|lt|gt|#39);/g, (_, name: string) => characters[name] ?? '')
}

function problemsOn(html: string): string {
  return [...html.matchAll(/error-message[^>]*>(.*?)<\/p>|inset-text">([^<]*)/g)]
    .map(([found]) => found.replace(/<[^>]*>/g, ' '))
    .join('; ')
}
