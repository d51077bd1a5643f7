import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MailboxView } from '../../letterbox/index.ts'
import { createPortal } from '../../portal-app.ts'
import { replaceDurations } from '../../published/index.ts'
import type { CountedDuration } from '../../published/index.ts'
import { openHouse, registered } from './testing.ts'

const house = await openHouse(createPortal)
const counted = { stage: 'any', files: 1234, halfDays: 40, nineDays: 150 } as const

test('people read how long complaints like theirs took, with what it is compared, and no promise', async () => {
  await publish([
    { ...counted, of: 'all' },
    { ...counted, of: { service: 'actiris' }, files: 24, halfDays: 12 },
    { ...counted, of: 'all', stage: 'examined', halfDays: 70 },
  ])

  const other = await opened({})
  assert.match(other, /Van alle klachten was de helft binnen 6 weken klaar/)
  assert.match(other, /negen op de tien binnen 5 maanden/)
  assert.match(other, /geen belofte/)
  assert.match(other, /loopt nu 1 dag/)
  assert.match(other, /Wij telden 1.234 klachten die wij de voorbije twee jaar afsloten/)

  const same = await opened({ serviceId: 'actiris' })
  assert.match(same, /over dezelfde dienst was de helft binnen 12 dagen klaar/)
  assert.match(same, /Wij telden 24 klachten/)

  const examined = await opened({ serviceId: 'actiris', step: 3 })
  assert.match(examined, /Van alle klachten was de helft binnen 10 weken/)
  assert.match(examined, /onderzochten en afsloten/)
})

test('where too few files say anything, nobody pretends to know, and a day is named', async () => {
  await publish([])

  const page = await opened({ tellsBy: '2026-12-20' })

  assert.match(page, /Dat weten wij nog niet/)
  assert.match(page, /laat u ten laatste op 20 december 2026 weten hoever het staat/)
  assert.doesNotMatch(await opened({ tellsBy: '2026-11-23' }), /ten laatste op 23/, 'a day gone by')
})

test('of what is closed and of a question nothing is foreseen', async () => {
  await publish([{ ...counted, of: 'all' }])
  const ended = { reason: 'concluded', on: '2026-11-23' } as const

  for (const about of [{ ending: ended, next: { code: 'closed' as const } }, { isQuestion: true }])
    assert.doesNotMatch(await opened(about), /Hoelang duurt het/)
})

test('it is said in each language', async () => {
  await publish([{ ...counted, of: 'all' }])
  const complaint = await registered(house)

  for (const [path, words] of [
    [
      '/fr/mon-dossier/code',
      /Pour l’ensemble des plaintes, la moitié était terminée en 6 semaines/,
    ],
    ['/en/my-file/code', /Of all complaints, half ended within 6 weeks/],
  ] as const) {
    const { text } = await house.browser().post(path, complaint.typed)
    assert.match(text.replaceAll('\u00a0', ' '), words)
  }
})

async function publish(rows: readonly CountedDuration[]): Promise<void> {
  await house.office.transaction().execute((tx) => replaceDurations(tx, rows))
}

async function opened(about: Partial<MailboxView>): Promise<string> {
  const { typed } = await registered(house, about)
  const { text } = await house.browser().post('/nl/mijn-dossier/code', typed)
  return text.replaceAll('\u00a0', ' ')
}
