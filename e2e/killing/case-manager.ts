/**
 * A case manager at work while the house falls and rises: brings files through the whole procedure, and
 * when a page does not come, looks what became of it before pressing again.
 */
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { dayTyped, tryAct } from '../../src/casework/acts/testing.ts'
import type { Typed } from '../../src/casework/acts/testing.ts'
import { identityKeys } from '../../src/identity/index.ts'
import { testSession, testStaff } from '../../src/identity/testing.ts'
import { asOwner } from './kept.ts'
import { insist } from './person.ts'
import { newVisitor } from './visitor.ts'
import type { Visitor } from './visitor.ts'

/** One act, and what its page says in English once it was done. */
interface Turn {
  readonly act: string
  readonly done: RegExp
  readonly typed?: (html: string) => Typed
}

const today = () => Temporal.Now.plainDateISO('Europe/Brussels').toString()

/** From admissible to put right: each act of the procedure that writes to both sides. */
const turns: readonly Turn[] = [
  { act: 'service', done: /Service set/, typed: () => ({ service: 'actiris' }) },
  {
    act: 'admissible',
    done: /Complaint admissible/,
    typed: () => ({ contact: 'done', old: 'no' }),
  },
  { act: 'scope', done: /What we will examine put/ },
  { act: 'question', done: /Questions put to the service/, typed: () => ({ tell: 'yes' }) },
  { act: 'answer', done: /Answer of the service/, typed: answered },
  {
    act: 'finding',
    done: /Standard not met/,
    typed: () => ({ standard: 'courtesy', finding: 'not-met' }),
  },
  { act: 'analysis', done: /Analysis put to the service/ },
  { act: 'answer', done: /(Answer of the service.*){2}/s, typed: answered },
  {
    act: 'conclude',
    done: /Conclusion: Founded/,
    typed: () => ({ assessment: 'founded', result: 'open' }),
  },
  { act: 'rectification', done: /Service asked to put it right/ },
  {
    act: 'rectified',
    done: /After our request/,
    typed: () => ({ outcome: 'put-right', ...dayTyped('on', today()) }),
  },
  { act: 'close', done: /File closed/, typed: () => ({ reason: 'concluded' }) },
]

/** Somebody who is signed in. */
export async function employ(dataDir: string, office: string): Promise<Visitor> {
  return await asOwner(dataDir, async (db) => {
    const at = new Date()
    // Never signs in by password here, so any key does.
    const keys = identityKeys('AGE-SECRET-KEY-FOR-NOTHING')
    const staff = await testStaff(db, keys, { role: 'case-manager', name: 'Vera Peeters' }, at)
    return newVisitor(office, await testSession(db, staff, at))
  })
}

/** Through all turns, each done once. */
export async function bringThrough(
  visitor: Visitor,
  reference: string,
  givingUp: AbortSignal,
): Promise<void> {
  const path = `/files/${reference}`
  await untilThere(visitor, path, givingUp)
  for (const { act, done, typed } of turns)
    await insist(async () => {
      const { html } = await visitor.get(path)
      // It was done, and only the answer was lost.
      if (done.test(html)) return
      const asked = typed ? typed((await visitor.get(`${path}/acts/${act}`)).html) : {}
      const answer = await tryAct(visitor, path, act, asked)
      assert.equal(answer.status, 303, `${reference} ${act}: ${answer.html}`)
    }, givingUp)
}

async function untilThere(visitor: Visitor, path: string, signal: AbortSignal): Promise<void> {
  while ((await insist(() => visitor.get(path), signal)).status !== 200)
    await pause(200, undefined, { signal })
}

/** The question that is open, as its page offers it. */
function answered(html: string): Typed {
  const ask = /name="ask"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? ''
  return { ask, body: 'Nobody knows.', ...dayTyped('received', today()) }
}
