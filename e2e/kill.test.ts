/**
 * Everything is killed at random moments while 200 complaints are lodged, and some of them are brought
 * through the whole procedure. `KILL_SEED` repeats what
 * was drawn in an earlier run: the complaints, the blows, and after how many confirmations each falls.
 */
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { runCommand } from '../src/operate/commands.ts'
import { languages } from '../src/platform/i18n/catalogue.ts'
import { bringThrough, employ } from './killing/case-manager.ts'
import { follow } from './killing/follow.ts'
import { blows, openHouse } from './killing/house.ts'
import type { Blow, House } from './killing/house.ts'
import { readKept, untilNothingWaits } from './killing/kept.ts'
import type { Kept } from './killing/kept.ts'
import { complain } from './killing/person.ts'
import type { Confirmed, Errand } from './killing/person.ts'
import { seeded } from './killing/seeded.ts'
import type { Visitor } from './killing/visitor.ts'

const seed = Number(process.env['KILL_SEED'] ?? randomInt(2 ** 31))
const chance = seeded(seed)
const complaints = 200
const peopleAtOnce = 6
/** So many files are brought to their end meanwhile. */
const concluded = 12
/** Besides one of each kind. */
const moreBlows = 5

const skip = process.platform !== 'linux' && 'finds what to kill in Linux’s list of processes'

interface Strike {
  readonly blow: Blow
  /** Falls when so many were confirmed, … */
  readonly confirmed: number
  /** … and so much later. */
  readonly afterMs: number
  /** From 0 to 1: which of several is hit, or how far a start gets that is killed too. */
  readonly luck: number
}

let folder: string
let house: House
let caseManager: Visitor
let kept: Kept
const confirmed: Confirmed[] = []
/** References of files that a case manager was told are closed. */
const brought: string[] = []

before(async () => {
  if (skip) return
  folder = await mkdtemp(join(tmpdir(), 'ombuds-kill-'))
  house = await openHouse(folder)
  // Before anything is killed: this goes to the database by itself, which nobody does beside us.
  caseManager = await employ(folder, house.office)
})

after(async () => {
  await house?.clear()
  if (folder) await rm(folder, { recursive: true })
})

test('everyone who goes on trying is told a reference, whatever is killed', { skip }, async (t) => {
  const strikes = drawStrikes()
  t.diagnostic(`KILL_SEED=${seed}: ${strikes.map(({ blow }) => nameOf(blow)).join(', ')}`)

  const givingUp = new AbortController()
  const errands = drawErrands()
  const lodging = Array.from({ length: peopleAtOnce }, () => lodgeAll(errands, givingUp.signal))
  const everyone = [...lodging, concludeSome(givingUp.signal)]
  try {
    const all = Promise.all([...everyone, killAsPlanned(strikes, givingUp.signal)])
    await Promise.race([all, house.ended])
  } catch (error) {
    t.diagnostic(house.printed())
    throw error
  } finally {
    givingUp.abort()
  }
  assert.equal(confirmed.length, complaints)
})

test(
  'all that was begun comes to its end, and nothing that was killed goes on',
  { skip },
  async () => {
    await house.ready()
    await untilNothingWaits(folder)

    await house.stop()
    const said = await house.startAgain()
    kept = await readKept(folder)

    assert.doesNotMatch(said, /took it over|not been stopped cleanly/)
  },
)

test(
  'every confirmed complaint is registered once under its reference, and no other',
  { skip },
  () => {
    const expected = confirmed.map(({ reference, word }) => `${reference} Nobody answers. ${word}`)

    const registered = kept.files.map(({ reference, story }) => `${reference} ${story}`)

    assert.deepEqual(registered.sort(), expected.sort())
    assert.deepEqual(kept.setAside, [])
    assert.deepEqual(kept.incomplete, [])
  },
)

test('each act of a case manager was done once, and its letters left once', { skip }, () => {
  const once = ['found-admissible', 'scope-put', 'concluded', 'rectification-recorded', 'closed']
  assert.equal(brought.length, concluded)
  for (const reference of brought) {
    const types = kept.acts.get(reference) ?? []
    const count = (type: string) => types.filter((each) => each === type).length
    assert.deepEqual(once.map(count), [1, 1, 1, 1, 1], reference)
    assert.equal(count('service-asked'), 3)
    assert.equal(count('service-answered'), 2)
    assert.equal(types.at(-1), 'closed')
  }
})

test('references are unique and have no gap', { skip }, () => {
  assert.deepEqual(kept.mailboxes, kept.counted)
  assert.equal(kept.counted.length, complaints)
})

test('everyone was told once that it was received', { skip }, () => {
  assert.deepEqual(
    kept.files.filter(({ reference, told, mailed }) => {
      // Who was brought through heard of us more often.
      return told !== 1 || (mailed !== 1 && !brought.includes(reference))
    }),
    [],
  )
})

test(
  'every code opens its mailbox, with the acknowledgement and the documents that were sent',
  { skip },
  async () => {
    const left = [...confirmed]
    const lookAtAll = async () => {
      for (let one = left.pop(); one; one = left.pop()) {
        const { page, documents } = await follow(house.portal, one)
        assert.match(page, /moj-message-item--received/)
        assert.ok(page.includes(one.reference))
        assert.deepEqual(documents, one.document ? [one.document.content] : [])
      }
    }
    await Promise.all(Array.from({ length: peopleAtOnce }, lookAtAll))
  },
)

test('on the disk lies no document that nobody knows', { skip }, () => {
  const known = new Set([...kept.documents, ...kept.uploads])

  assert.deepEqual(
    kept.blobs.filter((id) => !known.has(id)),
    [],
  )
  assert.equal(kept.documents.length, confirmed.filter(({ document }) => document).length)
})

test('the record of every file fits, and so does each document', { skip }, async () => {
  const said: string[] = []
  const shell = { env: { DATA_DIR: folder }, now: () => new Date() }
  await runCommand(['verify'], { ...shell, print: (line) => said.push(line) }).catch((error) =>
    assert.fail([...said, String(error)].join('\n')),
  )

  assert.match(
    said[0] ?? '',
    new RegExp(`^${complaints} files, .* ${kept.documents.length} documents read`),
  )
  assert.equal(said.at(-1), 'Everything fits.')
})

function drawErrands(): Errand[] {
  return Array.from({ length: complaints }, (_, index) => ({
    lang: chance.oneOf(languages),
    word: `gebeurtenis-${seed}-${index}`,
    document: index % 4 === 0 ? drawDocument(index) : undefined,
    clicksTwice: chance.below(3) === 0,
  }))
}

function drawDocument(index: number) {
  const line = `De brief van zaak ${index}.\n`
  return {
    name: `brief-${index}.txt`,
    content: Buffer.from(line.repeat(1 + chance.below(20_000))),
  }
}

/** In order, spread over all the complaints. */
function drawStrikes(): Strike[] {
  const more = Array.from({ length: moreBlows }, () => chance.oneOf(blows))
  const moments = [...blows, ...more].map(() => chance.below(complaints - peopleAtOnce))
  moments.sort((one, other) => one - other)
  return chance.shuffled([...blows, ...more]).map((blow, index) => ({
    blow,
    confirmed: moments[index] ?? 0,
    afterMs: chance.below(300),
    luck: chance.below(1000) / 1000,
  }))
}

function nameOf({ target, isDuringStart }: Blow): string {
  return isDuringStart ? `${target} during a start` : target
}

async function lodgeAll(errands: Errand[], givingUp: AbortSignal): Promise<void> {
  for (let errand = errands.pop(); errand; errand = errands.pop())
    confirmed.push(await complain(house.portal, errand, givingUp))
}

/** One after the other, as they come in. */
async function concludeSome(givingUp: AbortSignal): Promise<void> {
  while (brought.length < concluded) {
    while (confirmed.length <= brought.length) await pause(50, undefined, { signal: givingUp })
    const { reference } = confirmed[brought.length] ?? assert.fail('nobody lodged')
    await bringThrough(caseManager, reference, givingUp)
    brought.push(reference)
  }
}

async function killAsPlanned(strikes: readonly Strike[], givingUp: AbortSignal): Promise<void> {
  for (const { blow, confirmed: moment, afterMs, luck } of strikes) {
    while (confirmed.length < moment) await pause(5, undefined, { signal: givingUp })
    await pause(afterMs, undefined, { signal: givingUp })
    await house.strike(blow, luck)
  }
}
