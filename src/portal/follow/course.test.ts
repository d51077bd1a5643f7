/** The course of a file on its page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MailboxView } from '../../letterbox/index.ts'
import { createPortal } from '../../portal-app.ts'
import { openHouse, registered } from './testing.ts'

const house = await openHouse(createPortal)

test('whom we asked what since when, what was asked to wait, and the way to answer us', async () => {
  const { html, text } = await shown({
    step: 3,
    service: 'Gemeente Elsene',
    next: { code: 'your-answer', on: '2026-11-20', by: '2026-12-21' },
    asked: [{ what: 'question', on: '2026-11-05', by: '2026-11-19', reminders: [], isOver: false }],
    waits: [{ what: 'de afsluiting', on: '2026-11-06', until: '2026-12-01' }],
  })

  for (const told of [
    'Uw klacht gaat over Gemeente Elsene',
    'Op 20 november 2026 hebben wij u iets gevraagd',
    'uiterlijk op 21 december 2026',
    'Gevraagd op 5 november 2026',
    'tegen 19 november 2026, nog niet gekregen',
    'de afsluiting',
    'Nog geen antwoord. Reken er nog niet op.',
    'een vraag, geen recht',
  ])
    assert(text.includes(told), told)
  assert.match(html, /href="[^"]+\/schrijven"[^>]*>Antwoorden/)
})

test('a file that ended in verification says so, why, and what the person can do', async () => {
  const { html, text } = await shown({
    next: { code: 'closed' },
    ending: { reason: 'inadmissible', on: '2026-11-23', why: 'Dit is te lang geleden.' },
  })

  assert.match(text, /Uw dossier is afgesloten op 23 november 2026/)
  assert.match(text, /Dit is te lang geleden\..*vraag om uw dossier opnieuw te bekijken/)
  assert.match(text, /Nazicht hier afgesloten/)
  assert.doesNotMatch(html, /aria-current="step"/)
  assert.doesNotMatch(text, /Wij zijn bij stap/)
})

test('of a closed file it is said until when it can be read, and where to make a copy', async () => {
  const { html, text } = await shown({
    next: { code: 'closed' },
    ending: { reason: 'concluded', on: '2026-11-23' },
    opensUntil: '2027-11-23',
  })

  assert.match(text, /U kunt uw dossier hier lezen tot en met 23 november 2027/)
  assert.match(html, /href="#copy"/)
  assert.match(html, /id="copy".*kopie\.zip/s)
})

test('what was found and what came of it is told in words', async () => {
  const { text } = await shown({
    step: 4,
    next: { code: 'put-right' },
    outcome: { assessment: 'partially-founded' },
  })

  assert.match(text, /Uw klacht is deels gegrond/)
  assert.match(text, /De dienst moet het nog rechtzetten/)
})

async function shown(about: Partial<MailboxView>) {
  const { typed } = await registered(house, about)
  const page = await house.browser().post('/nl/mijn-dossier/code', typed)
  assert.equal(page.status, 200)
  return page
}
