import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberRequest } from '../../letterbox/index.ts'
import { createPortal } from '../../portal-app.ts'
import { grant, lodged, openHouse, openWaiting, registered } from './testing.ts'
import { hiddenFields } from './testing-browser.ts'
import type { Browser } from './testing-browser.ts'

const house = await openHouse(createPortal)
const askPath = '/fr/mon-dossier/e-mail'
const email = 'ada@example.org'

test('reference, address and number open the file', async () => {
  const { mailboxId, view, typed } = await registered(house)
  const browser = house.browser()

  const asked = await ask(browser, { reference: typed.reference, email })
  const request = await requested()
  const number = await grant(house, request, { mailboxId, view })
  const spaced = `${number.slice(0, 3)} ${number.slice(3)}`
  const file = await browser.post(asked.path, { number: spaced })

  assert.equal(request.email, email)
  assert.equal(request.language, 'fr')
  assert.match(asked.text, /Si ce dossier existe et que l’adresse est la bonne/)
  assert.equal(file.status, 200)
  assert.match(file.path, /^\/fr\/mon-dossier\/[0-9a-f-]{36}$/)
  assert(file.text.includes('Vera Peeters'))
})

test('whether there is such a file is told by no page', async () => {
  const { typed } = await registered(house)

  const known = await ask(house.browser(), { reference: typed.reference, email })
  const unknown = await ask(house.browser(), { reference: 'OM.2026.99999', email })
  await openWaiting(house)

  const steady = (html: string) => html.replace(/[0-9a-f-]{36}/g, '')
  assert.equal(steady(known.html), steady(unknown.html))
  assert.equal(known.status, unknown.status)
})

test('a number for a file that does not exist is never right, five times', async () => {
  const browser = house.browser()
  const asked = await ask(browser, { reference: 'OM.2026.99999', email })
  await openWaiting(house)

  const answers = []
  for (const number of ['000000', '111111', '222222', '333333', '444444'])
    answers.push(await browser.post(asked.path, { number }))

  for (const { text } of answers.slice(0, 4)) assert.match(text, /n’est pas le bon/)
  assert.match(answers.at(-1)?.text ?? '', /ne fonctionne plus.*Demander un nouveau code/)
})

test('after five wrong numbers the right one is no use; a new one is', async () => {
  const { mailboxId, view, typed } = await registered(house)
  const browser = house.browser()
  const asked = await ask(browser, { reference: typed.reference, email })
  const number = await grant(house, await requested(), { mailboxId, view })
  const wrong = number === '000000' ? '000001' : '000000'
  for (const _ of [1, 2, 3, 4, 5]) await browser.post(asked.path, { number: wrong })

  const late = await browser.post(asked.path, { number })
  const again = await ask(browser, { reference: typed.reference, email })
  const fresh = await grant(house, await requested(), { mailboxId, view })
  const file = await browser.post(again.path, { number: fresh })

  assert.match(late.text, /ne fonctionne plus/)
  assert.equal(file.status, 200)
})

test('what is not six digits is told and is no try', async () => {
  const browser = house.browser()
  const asked = await ask(browser, { reference: 'OM.2026.99999', email })
  await openWaiting(house)

  for (const _ of [1, 2, 3, 4, 5, 6]) {
    const page = await browser.post(asked.path, { number: '12345' })
    assert.match(page.text, /compte six chiffres/)
  }
  assert.match((await browser.post(asked.path, { number: '123456' })).text, /n’est pas le bon/)
})

test('a wrong number is told on a page that Back and reload show without a further try', async () => {
  const browser = house.browser()
  const asked = await ask(browser, { reference: 'OM.2026.99999', email })
  await openWaiting(house)

  const told = await browser.post(asked.path, { number: '000000' })

  assert.equal(told.path, `${asked.path}?wrong=wrong`)
  assert.equal(told.status, 422)
  assert.match(told.html, /<title>Erreur/)
  assert.match(told.html, /formaction="\/nl\/mijn-dossier\/[^"]+\/nummer\?wrong=wrong"/)
  for (const _ of [1, 2, 3, 4, 5, 6])
    assert.match((await browser.get(told.path)).text, /n’est pas le bon/)
  assert.match((await browser.post(told.path, { number: '111111' })).text, /n’est pas le bon/)
  assert.equal((await browser.get(asked.path)).status, 200)
})

test('a number is good for a quarter of an hour', async () => {
  const { mailboxId, view, typed } = await registered(house)
  const browser = house.browser()
  const asked = await ask(browser, { reference: typed.reference, email })
  const number = await grant(house, await requested(), { mailboxId, view })

  house.minutesPass(16)
  const page = await browser.post(asked.path, { number })

  assert.equal(page.status, 422)
  assert.match(page.text, /plus de 15 minutes/)
})

test('a number opens nothing in another browser', async () => {
  const { mailboxId, view, typed } = await registered(house)
  const asked = await ask(house.browser(), { reference: typed.reference, email })
  const number = await grant(house, await requested(), { mailboxId, view })

  const page = await house.browser().post(asked.path, { number })

  assert.equal(page.status, 403)
  assert(!page.text.includes('Vera Peeters'))
})

test('pressed twice, the button asks once, and the number entered twice opens the file', async () => {
  const { mailboxId, view, typed } = await registered(house)
  const browser = house.browser()
  const form = { ...hiddenFields(await browser.get(askPath)), reference: typed.reference, email }
  await browser.post(askPath, form)

  const asked = await browser.post(askPath, form)
  const requests = await openWaiting(house)
  const request = numberRequest.parse(requests[0]?.content)
  const number = await grant(house, request, { mailboxId, view })
  await browser.post(asked.path, { number })
  const file = await browser.post(asked.path, { number })

  assert.equal(requests.length, 1)
  assert.equal(file.status, 200)
  assert.equal(asked.path, `${file.path}/numero`)
})

test('until the office has put the file in, the page says so and offers to try again', async () => {
  const { mailboxId, typed } = await lodged(house)
  const browser = house.browser()
  const asked = await ask(browser, { reference: typed.reference, email })
  const number = await grant(house, await requested(), { mailboxId })

  const page = await browser.post(asked.path, { number })

  assert.equal(page.status, 200)
  assert.match(page.text, /Nous ouvrons votre dossier.*Réessayer/)
})

test('slips are told beside the field, and what was typed stays', async () => {
  const page = await ask(house.browser(), { reference: 'dossier 7', email: 'ada@' })

  assert.equal(page.status, 422)
  assert.match(page.html, /id="reference-error"/)
  assert.match(page.html, /id="email-error"/)
  assert.match(page.html, /value="ada@"/)
})

test('one visitor cannot ask for numbers without end; another still can', async () => {
  const browser = house.browser()
  const form = { reference: 'OM.2026.99999', email }
  for (const _ of [1, 2, 3, 4, 5]) assert.equal((await ask(browser, form)).status, 200)

  const refused = await ask(browser, form)
  const elsewhere = await ask(house.browser(), form)
  house.minutesPass(16)
  const later = await ask(browser, form)

  assert.match(refused.text, /Attendez 15 minutes/)
  assert.equal(elsewhere.status, 200)
  assert.equal(later.status, 200)
})

async function ask(browser: Browser, typed: { reference: string; email: string }) {
  const form = hiddenFields(await browser.get(askPath))
  return await browser.post(askPath, { ...form, ...typed })
}

/** The request that the worker finds. */
async function requested() {
  const [found = assert.fail('nothing was asked')] = await openWaiting(house)
  return numberRequest.parse(found.content)
}
