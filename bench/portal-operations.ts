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
