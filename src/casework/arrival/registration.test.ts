import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadLetters } from '../../correspondence/index.ts'
import type { ComplaintContent } from '../../letterbox/index.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { root } from '../../platform/root.ts'
import { contextAt } from '../house.ts'
import { testHouse } from '../testing.ts'
import { newFile } from './registration.ts'

const house = await testHouse()
const lodgedAt = new Date('2026-11-24T22:30:00Z')
const facts = {
  office: 'Ombuds Brussels',
  telephone: '02 549 67 00',
  hours: '9–12',
  email: 'contact@ombuds.example',
  followAddress: 'https://ombuds.example/follow',
}
const stationery = {
  letters: await loadLetters(join(root, 'offices/brussels'), languages, []),
  facts: { nl: facts, fr: facts, en: facts },
}
const complaint: ComplaintContent = {
  v: 1,
  mailboxId: 'box',
  language: 'en',
  complainant: { capacity: 'adult', name: 'Ada Lovelace', email: ' ada@example.org ' },
  contactChannel: 'email',
  service: { is: 'listed', id: 'municipality-ixelles' },
  whatHappened: 'My permit is late.',
  documents: [],
}

test('a complaint is registered, assigned and acknowledged at once', () => {
  const file = register({})

  assert.deepEqual(
    file.events.map(({ type, version }) => [version, type]),
    [
      [1, 'registered'],
      [2, 'assigned'],
      [3, 'acknowledged'],
      [4, 'step-begun'],
    ],
  )
  assert.equal(file.file.step, 'verification')
  assert.deepEqual(file.noticeTo, ['ada@example.org'])
  assert.equal(file.task, undefined)
})

test('the acknowledgement names reference, case manager, day and what lodging does not do', () => {
  const body = letterOf(register({}))

  assert.match(body, /^Hello Ada Lovelace,/)
  assert.match(body, /of 24 November 2026\. Your file has the reference OM\.2026\.7/)
  assert.match(body, /Vera Peeters is your case manager/)
  assert.match(body, /by 15 December 2026/)
  assert.match(body, /does not stop a payment or a bailiff/)
  assert.match(body, /https:\/\/ombuds\.example\/follow/)
})

test('with nobody to assign it to, the acknowledgement says that a name will follow', () => {
  const file = register({}, null)

  assert.equal(file.file.case_manager_id, null)
  assert.match(letterOf(file), /do not have a case manager yet/)
})

test('for who wants post or a call it becomes a task, and counts only when done', () => {
  for (const contactChannel of ['post', 'telephone'] as const) {
    const file = register({ contactChannel })

    assert.equal(file.task?.kind, contactChannel)
    assert.equal(file.file.step, 'acknowledgement')
    assert.equal(file.file.due_on, '2026-12-01')
    assert.deepEqual(file.noticeTo, [])
    assert.ok(!letterOf(file).includes('https://'))
  }
})

test('a file is urgent where something happens within ten days, or the person says that it does', () => {
  const urgent = (danger: ComplaintContent['danger']) => register({ danger }).file.is_urgent

  assert.equal(urgent(undefined), false)
  assert.equal(urgent({ on: '2026-12-04', what: 'Eviction' }), true)
  assert.equal(urgent({ on: '2026-12-05', what: 'Eviction' }), false)
  assert.equal(urgent({ on: '2026-11-01' }), true)
  assert.equal(urgent({ what: 'A bailiff came' }), true)
  assert.equal(urgent({}), true, 'a bare yes')
  assert.equal(urgent({ what: '  ' }), true)
})

test('who helps is a party of their own', () => {
  const { parties } = register({ helper: { name: 'Jan', organisation: 'CAW', hasMandate: true } })

  assert.deepEqual(
    parties.map(({ role, name, has_mandate: mandate }) => [role, name, mandate]),
    [
      ['complainant', 'Ada Lovelace', undefined],
      ['helper', 'Jan', true],
    ],
  )
})

test('whoever is to be told of news by e-mail is told of the first as well', () => {
  const helper = { name: 'Jan', email: 'jan@example.org', letters: 'both' as const }

  assert.deepEqual(register({ helper }).noticeTo, ['jan@example.org', 'ada@example.org'])
})

test('a question needs no mandate', () => {
  const { todos } = register({ helper: { name: 'Jan' }, isQuestion: true })

  assert.deepEqual(todos, [])
})

test('events hold nothing of what the person said or is called', () => {
  const { events } = register({ contactChannel: 'post', danger: { what: 'Bailiff' } })

  assert.doesNotMatch(JSON.stringify(events), /Ada|example\.org|permit|Bailiff|Vera/)
})

function register(change: Partial<ComplaintContent>, caseManager: 'vera' | null = 'vera') {
  let ids = 0
  return newFile(
    {
      content: { ...complaint, ...change },
      mailboxId: 'box',
      reference: { year: 2026, number: 7 },
      referenceText: 'OM.2026.7',
      lodgedAt,
    },
    {
      context: contextAt(house, new Date('2026-11-24T22:30:02Z')),
      stationery,
      caseManager: caseManager && { id: caseManager, name: 'Vera Peeters' },
      limits: house.office.limits,
      newId: () => `id-${(ids += 1)}`,
    },
  )
}

function letterOf({ messages: [acknowledgement] }: ReturnType<typeof register>): string {
  return acknowledgement?.body ?? assert.fail('nothing was acknowledged')
}
