/** What the public does: look at the first page, answer a question, send a complaint. */
import { setTimeout as pause } from 'node:timers/promises'
import { oldestWaitingAt } from '../src/letterbox/index.ts'
import { address } from '../src/portal/addresses.ts'
import { fingerprint } from '../src/portal/complaint/draft.ts'
import { numberOf } from '../src/portal/complaint/places.ts'
import { beginDraft } from './drafts.ts'
import type { Begun } from './drafts.ts'
import type { Ground } from './ground.ts'
import { Browser } from './http.ts'
import { inventWords } from './invented-complaint.ts'
import type { Operation } from './measure.ts'
import { findChild } from './processes.ts'
import { Stock } from './stock.ts'

const lang = 'fr'

export function publicPage({ system }: Ground): Operation {
  return {
    name: 'public page',
    mark: 5,
    times: 400,
    act: async () => (await new Browser(system.portal).get(address('home', lang))).bytes,
  }
}

/** An answer is sent, and the page with the next question comes. */
export function formStep(ground: Ground): Operation {
  const stock = new Stock<Begun>()
  let typed = 0
  return {
    name: 'form step',
    times: 150,
    prepare: async () => {
      for (let place = 0; place < 8; place++) stock.put(await beginDraft(ground, place))
    },
    act: () =>
      stock.lend(async ({ browser, draft }) => {
        const question = numberOf('what-happened')
        const answer = { 'what-happened': inventWords(typed++, 120) }
        const path = address('question', lang, { draft, question })
        return (await browser.postAndFollow(path, answer)).bytes
      }),
  }
}

/** *Can we help you?*: an answer is sent; and the page of a question comes. */
export function questionnaireSteps({ system }: Ground): Operation[] {
  const begun = async (): Promise<Walk> => {
    const browser = new Browser(system.portal)
    const { headers } = await browser.post(address('questions', lang), {})
    const path = headers.location ?? ''
    await browser.post(path, { answer: 'problem' })
    return { browser, path: path.replace(/1$/, '2') }
  }
  const stock = new Stock<Walk>()
  const prepare = async () => {
    for (let place = 0; place < 8; place++) stock.put(await begun())
  }
  return [
    {
      name: 'questionnaire: an answer',
      mark: 3,
      times: 200,
      prepare,
      act: () =>
        stock.lend(
          async ({ browser, path }) => (await browser.post(path, { answer: 'unknown' })).bytes,
        ),
    },
    {
      name: 'questionnaire: a question',
      mark: 3,
      times: 200,
      prepare,
      act: () => stock.lend(async ({ browser, path }) => (await browser.get(path)).bytes),
    },
  ]
}

interface Walk {
  readonly browser: Browser
  readonly path: string
}

/** A service or topic by a name with a slip. */
export function registerSearch({ system }: Ground): Operation {
  const words = ['anderlegt', 'parkeerbote', 'cpas ixeles', 'actirris', 'belasting']
  let typed = 0
  return {
    name: 'register search',
    mark: 3,
    times: 200,
    act: async () => {
      const form = { words: words[typed++ % words.length] ?? '' }
      return (await new Browser(system.portal).search(address('services', lang), form)).bytes
    },
  }
}

/** The last button. The worker waits meanwhile: what it does is measured by itself. */
export function complaintSent(ground: Ground): Operation {
  const stock = new Stock<Begun>()
  return {
    name: 'complaint sent',
    times: 100,
    prepare: async (acts) => {
      for (let place = 0; place < acts; place++) stock.put(await beginDraft(ground, place))
    },
    act: async () => {
      const { browser, draft, content } = stock.take()
      const path = address('check-answers', lang, { draft })
      return (await browser.post(path, { shown: fingerprint(content) })).bytes
    },
    during: (measured) => withoutWorker(ground, measured),
  }
}

async function withoutWorker({ pid, office }: Ground, measured: () => Promise<void>) {
  const worker = findChild(pid, 'worker')
  process.kill(worker, 'SIGSTOP')
  try {
    await measured()
  } finally {
    process.kill(worker, 'SIGCONT')
  }
  while (await oldestWaitingAt(office)) await pause(100)
}
