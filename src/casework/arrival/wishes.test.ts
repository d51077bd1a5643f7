import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listMail } from '../../correspondence/index.ts'
import type { MessageContent } from '../../letterbox/index.ts'
import { testOffice } from '../../office-testing.ts'
import { listParties } from '../content-store.ts'
import { findFile } from '../file-store.ts'
import { receiveMessage } from './receiving.ts'
import { openNext } from './envelopes.ts'
import type { Sending } from '../procedure/commands.ts'
import { waitingFor } from '../procedure/state.ts'
import { actOn, sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const desk = await office.signedIn(vera)

test('what somebody asks for stands on the file as what it is, and the file is new', async () => {
  const asked = {
    withdraw: /Withdraws the complaint/,
    review: /Asks to look at the decision again/,
    'about-office': /Complains about us/,
  } as const
  for (const [wish, words] of Object.entries(asked)) {
    const { path, arrive } = await received()
    await desk.get(path)
    await arrive({ wish: wish as keyof typeof asked, body: 'Voilà.' })

    assert.match((await desk.get('/my-work')).html, new RegExp(path.slice(7)))
    const { html } = await desk.get(path)
    assert.match(html, words)
    assert.match(html, /Voilà\./)
  }
})

test('what was promised by a day stands on a list until it is done, whatever else is done', async () => {
  const { path, arrive, read } = await received()

  await arrive({ wish: 'review', body: 'Nee.' })

  const { html } = await desk.get('/todos')
  assert.match(html, /Request to look again/)
  const { reference } = (await read()).state
  const letter = { to: 'person', kind: 'message', body: 'Bien.', documents: [] } as const
  const command = ([sent]: readonly Sending[]) => {
    assert(sent)
    const { messageId, taskId } = sent
    return { type: 'send-message', kind: 'message', messageId, taskId } as const
  }
  await actOn(db, { house, by: vera.id, at: clock.at }, reference, { command, letters: [letter] })
  assert.match((await desk.get(path)).html, /Request to look again/)
})

test('who reads the address of before is told that there is news', async () => {
  const { id, arrive } = await received({
    complainant: { capacity: 'adult', email: 'old@example.org' },
  })

  await arrive({ contact: { channel: 'email', language: 'fr', email: 'new@example.org' } })

  const mails = (await listMail(db, undefined, 1000)).filter(({ caseId }) => caseId === id)
  assert.deepEqual(
    mails.map(({ to }) => to),
    ['old@example.org', 'old@example.org'],
  )
})

test('a new way to be reached holds from then on: channel, language and address', async () => {
  const { path, id, arrive, read } = await received()

  await arrive({
    contact: { channel: 'post', language: 'nl', address: 'Hoogstraat 1\n1000 Brussel' },
    body: 'Voortaan per post.',
  })

  const file = await read()
  assert.equal(file.state.contactChannel, 'post')
  assert.equal(file.state.language, 'nl')
  const [party] = await listParties(db, id)
  assert.equal(party?.address, 'Hoogstraat 1\n1000 Brussel')
  assert.equal(party?.email, 'elise@example.org', 'what was left empty stays')
  const { html } = await desk.get(path)
  assert.match(html, /reached in another way from now on: By post, Dutch/)
  assert.match(html, /Wants to be reached in another way/)
  const { location } = await desk.post('/search', { words: 'Hoogstraat' })
  assert.ok((await desk.get(location ?? '')).html.includes(path.slice(7)))
})

test('where a helper is reached, it is the helper’s details that change', async () => {
  const { id, arrive } = await received({
    helper: { name: 'Hilde', email: 'hilde@example.org' },
  })

  await arrive({
    contact: { channel: 'email', language: 'fr', email: 'new@example.org' },
    body: '',
  })

  const parties = await listParties(db, id)
  const emailOf = (role: string) => parties.find((party) => party.role === role)?.email
  assert.equal(emailOf('helper'), 'new@example.org')
  assert.equal(emailOf('complainant'), 'elise@example.org')
})

test('each party changes their own details; the channel is theirs to whom the letters go', async () => {
  const { id, arrive, read } = await received({
    helper: { name: 'Hilde', address: 'Dorp 2', letters: 'both' },
  })
  const contact = { channel: 'post', language: 'nl', address: 'Rue Neuve 99' } as const

  await arrive({ contact }, 'complainant')

  const { state } = await read()
  assert.deepEqual([state.contactChannel, state.language], ['email', 'fr'])
  const parties = await listParties(db, id)
  const addressOf = (role: string) => parties.find((party) => party.role === role)?.address
  assert.equal(addressOf('complainant'), 'Rue Neuve 99')
  assert.equal(addressOf('helper'), 'Dorp 2')
})

test('what asks for something else is no answer to what we asked, and wakes no file that waits', async () => {
  const { arrive, read } = await received()
  const waits = async () => waitingFor((await read()).state)
  const { reference } = (await read()).state
  const letter = { to: 'person', kind: 'ask-information', body: 'Quand ?', documents: [] } as const
  const asking = { command: (sent: readonly Sending[]) => ({ type: 'ask-person', sent }) as const }
  await actOn(db, { house, by: vera.id, at: clock.at }, reference, { ...asking, letters: [letter] })
  assert.equal(await waits(), 'person')

  await arrive({ wish: 'about-office', body: 'Te laat.' })
  const contact = { channel: 'telephone', language: 'fr', telephone: '02 123 45 67' } as const
  await arrive({ contact })
  assert.equal(await waits(), 'person')

  await arrive({ body: 'Voilà ma réponse.' })
  assert.equal(await waits(), null)
})

test('who asks something may change how they are reached as well', async () => {
  const { arrive, read } = await received({ isQuestion: true })

  await arrive({
    contact: { channel: 'telephone', language: 'nl', telephone: '0470 12 34 56' },
    body: 'Bel mij.',
  })

  const { state } = await read()
  assert.equal(state.kind, 'information-request')
  assert.deepEqual([state.contactChannel, state.language], ['telephone', 'nl'])
})

async function received(change: Parameters<typeof sampleComplaint>[0] = {}) {
  const { recipient, opener } = officeKey
  const holder = await sendComplaint(portal, recipient, sampleComplaint(change), clock.at)
  const parts = { db, house, opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
  const { year, number } = holder.reference
  const read = async () => (await findFile(db, holder.reference)) ?? assert.fail('no file')
  const { id } = await read()
  return { path: `/files/OM.${year}.${number}`, id, read, arrive }

  async function arrive(about: Partial<MessageContent>, by?: 'complainant' | 'helper') {
    office.later(1)
    const parties = await listParties(db, id)
    const { mailboxId } = holder
    const envelope = {
      mailboxId,
      arrivedAt: clock.at,
      // Without: by the code of whoever filled in the form, before it was anybody's.
      holder: parties.find(({ role }) => role === by)?.id ?? null,
      content: { v: 1 as const, mailboxId, body: '', documents: [], ...about },
    }
    await db.transaction().execute(async (tx) => {
      assert.ok(await receiveMessage(tx, house, envelope, clock.at))
    })
  }
}
