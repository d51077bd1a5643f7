/** The pages around: the register, questions, contact, and an address that does not exist, as found and where something is wrong. */
import { contactText } from '../src/portal/contact/text.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { listText } from '../src/portal/follow/list/text.ts'
import { followText } from '../src/portal/follow/text.ts'
import { pagesText } from '../src/portal/pages/text.ts'
import { questionnaireText } from '../src/portal/questionnaire/text.ts'
import { registerText } from '../src/portal/register/text.ts'
import { address } from '../src/portal/addresses.ts'
import { helpFields } from '../src/published/index.ts'
import { openStates } from './error-states.ts'
import type { Reach, Visitor } from './error-states.ts'

const contact = contactText('nl').t
const follow = followText('nl').t
const questions = questionnaireText('nl').t
const register = registerText('nl').t
const { check } = await openStates()

const long = 'a'.repeat(20_001)

check({
  'services-missing': searched(''),
  'services-found': searched('actirris'),
  'services-by-topic': searched('parkeerboete'),
  'services-which': searched('belasting'),
  'services-none': searched('xyzzy'),
  'questions-unanswered': async (visitor) => {
    await visitor.open('can-we-help')
    await visitor.press(pagesText('nl').t('can-we-help.start'))
    await visitor.press(questions('continue'))
  },
  'ask-question-blank': async (visitor) => {
    await visitor.open('ask-question')
    await visitor.press(contact('question.send'))
  },
  'ask-question-wrong': async (visitor) => {
    await visitor.open('ask-question')
    await visitor.page.getByRole('textbox').first().fill(long)
    await visitor.choose(complaintText('nl').t('contact.email'))
    await visitor.page.getByLabel(complaintText('nl').t('contact.email.field')).fill('ada at home')
    await visitor.press(contact('question.send'))
  },
  'call-back-blank': async (visitor) => {
    await visitor.open('call-back')
    await visitor.press(contact('call-back.send'))
  },
  'appointment-blank': async (visitor) => {
    await visitor.open('appointment')
    await visitor.press(contact('appointment.send'))
  },
  'appointment-sent': async (visitor) => {
    await visitor.open('appointment')
    await visitor.page.locator('input[name^="slot-"]').first().check()
    await visitor.choose(complaintText('nl').t('contact.telephone'))
    await visitor.fill(complaintText('nl').t('contact.telephone.field'), '0470 12 34 56')
    await visitor.press(contact('appointment.send'))
  },
  service: async (visitor) => await visitor.goto(address('service', 'nl', { service: 'actiris' })),
  'service-of-another-ombudsman': async (visitor) =>
    await visitor.goto(address('service', 'nl', { service: 'municipality-ixelles' })),
  ...Object.fromEntries(
    helpFields.map((field) => [
      `other-help-with-${field}`,
      async (visitor: Visitor) => await visitor.goto(address('other-help-with', 'nl', { field })),
    ]),
  ),
  'files-for-others-blank': async (visitor) => {
    await visitor.open('files-for-others')
    await visitor.press(follow('ask.action'))
  },
  'files-for-others-wrong': async (visitor) => {
    await visitor.open('files-for-others')
    await visitor.fill(follow('field.email'), 'karim at home')
    await visitor.press(follow('ask.action'))
  },
  'files-for-others-wrong-number': async (visitor) => {
    await visitor.open('files-for-others')
    await visitor.fill(follow('field.email'), 'karim@example.org')
    await visitor.press(follow('ask.action'))
    await visitor.fill(follow('field.number'), '000000')
    await visitor.press(listText('nl').t('number.action'))
  },
  'not-found': async (visitor) => await visitor.goto('/nl/bestaat-niet'),
})

function searched(words: string): Reach {
  return async (visitor) => {
    await visitor.open('services')
    await visitor.fill(register('label'), words)
    await visitor.press(register('search'))
  }
}
