import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf, isComplete } from './content.ts'
import { understand } from '../answers.ts'

const helper = { letters: 'complainant' }

test('where only the person gets the letters, they are reached by what is known of them', () => {
  const { complainant, contactChannel } = sent({ ...helper, 'person-address': 'Rue Haute 1' })

  assert.equal(contactChannel, 'post')
  assert.equal(complainant.address, 'Rue Haute 1')
  assert.equal(sent({ ...helper, 'person-telephone': '02 123 45 67' }).contactChannel, 'telephone')
})

test('the way that was chosen stays where the person can be reached by it, or by none', () => {
  const byMail = { 'person-email': 'ion@example.org', 'person-address': 'Rue Haute 1' }

  assert.equal(sent({ ...helper, ...byMail }).contactChannel, 'email')
  assert.equal(sent(helper).contactChannel, 'email')
})

test('who gets the letters as well is reached as they chose', () => {
  const both = { letters: 'both', 'person-address': 'Rue Haute 1' }

  assert.equal(sent(both).contactChannel, 'email')
})

function sent(helping: Record<string, string>) {
  const typed = (fields: Record<string, string>) => ({ fields, stamp: '' })
  const answers = understand({
    capacity: typed({ capacity: 'someone-else' }),
    helping: typed(helping),
    contact: typed({ channel: 'email', email: 'ana@example.org' }),
    service: typed({ service: 'unknown' }),
    'what-happened': typed({ 'what-happened': 'It is late.' }),
  })
  assert(isComplete(answers, false))
  return contentOf(answers, {
    mailboxId: 'box',
    documents: [],
    questionnaire: undefined,
    isBrief: undefined,
    lang: 'en',
    isServiceListed: false,
  })
}
