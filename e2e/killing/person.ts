/**
 * Somebody who lodges a complaint while the house falls and rises: when a page does not come, they
 * load it again and press again, until they are shown a reference and a code.
 */
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { Lang } from '../../src/platform/i18n/catalogue.ts'
import { address } from '../../src/portal/addresses.ts'
import type { QuestionId } from '../../src/portal/complaint/order.ts'
import { checkPlace, hrefOf, questionPlace } from '../../src/portal/complaint/places.ts'
import { BrokenError, newVisitor } from './visitor.ts'
import type { Shown, Visitor } from './visitor.ts'

export interface Errand {
  readonly lang: Lang
  /** Stands in no other complaint. */
  readonly word: string
  readonly document: { readonly name: string; readonly content: Buffer<ArrayBuffer> } | undefined
  readonly clicksTwice: boolean
}

export interface Confirmed extends Errand {
  readonly reference: string
  readonly code: string
}

/** Until the house stands again, at most some minutes. */
const mostTries = 1000

/** Does it again as long as pages do not come. */
export async function insist<Result>(
  act: () => Promise<Result>,
  givingUp: AbortSignal,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof BrokenError) || tries === mostTries) throw error
      await pause(100, undefined, { signal: givingUp })
    }
  }
}

export async function complain(
  portal: string,
  errand: Errand,
  givingUp: AbortSignal,
): Promise<Confirmed> {
  const visitor = newVisitor(portal)
  const { lang, word, document } = errand
  const again = <Result>(act: () => Promise<Result>) => insist(act, givingUp)

  const draft = await again(() => start(visitor, lang))
  const form = { visitor, lang, draft }
  await again(() => answer(form, 'contact', { channel: 'email', email: `${word}@example.org` }))
  await again(() => answer(form, 'service', { service: 'unknown' }))
  await again(() => answer(form, 'what-happened', { 'what-happened': `Nobody answers. ${word}` }))
  if (document) await again(() => attach(form, document))
  const sent = await again(() => send(form, errand.clicksTwice))
  const { html } = await again(() => visitor.get(sent))

  const reference = /OM\.20\d\d\.\d+/.exec(html)?.[0]
  const code = /\b(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}\b/.exec(html)?.[0]
  assert.ok(reference && code, `reference and code are shown: ${html}`)
  return { ...errand, reference, code }
}

interface Form {
  readonly visitor: Visitor
  readonly lang: Lang
  readonly draft: string
}

async function start(visitor: Visitor, lang: Lang): Promise<string> {
  const { location, html } = await visitor.post(address('complaint', lang), {})
  return /[0-9a-f-]{36}/.exec(location)?.[0] ?? assert.fail(`no form began: ${html}`)
}

async function answer(
  { visitor, lang, draft }: Form,
  question: QuestionId,
  fields: Record<string, string>,
): Promise<void> {
  const href = hrefOf(lang, questionPlace(draft, question))
  const { html } = await visitor.get(href)
  const stamp = { own: hidden(html, 'own'), shown: hidden(html, 'shown') }
  moved(await visitor.post(href, { ...stamp, ...fields }))
}

/** What is in the list has arrived. */
async function attach(
  { visitor, lang, draft }: Form,
  { name, content }: NonNullable<Errand['document']>,
): Promise<void> {
  const href = hrefOf(lang, questionPlace(draft, 'documents'))
  if ((await visitor.get(href)).html.includes(name)) return
  const files = new FormData()
  files.set('documents', new Blob([content]), name)
  files.set('action', 'upload')
  moved(await visitor.postFiles(href, files))
}

/** The address of the page that says that it was received; also where that was sent before. */
async function send({ visitor, lang, draft }: Form, clicksTwice: boolean): Promise<string> {
  const href = hrefOf(lang, checkPlace(draft))
  const check = await visitor.get(href)
  if (check.status === 303) return check.location
  const press = (more = {}) => visitor.post(href, { shown: hidden(check.html, 'shown'), ...more })

  const [pressed] = await Promise.all([press(), clicksTwice && press()])
  // An upload that a kill cut off counts as under way; the document that was sent anew is listed.
  const isWaiting = pressed.status === 422 && pressed.html.includes('name="without-uploads"')
  return moved(isWaiting ? await press({ 'without-uploads': 'yes' }) : pressed)
}

function moved({ status, location, html }: Shown): string {
  assert.equal(status, 303, `the form goes on: ${html}`)
  return location
}

function hidden(html: string, name: string): string {
  const field = new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(html)?.[0] ?? ''
  return / value="([^"]*)"/.exec(field)?.[1] ?? ''
}
