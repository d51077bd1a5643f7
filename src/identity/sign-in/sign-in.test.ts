import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { testPassword } from '../testing.ts'
import type { TestStaff } from '../testing.ts'

const house = await testOffice()
const { clock, later } = house

test('whoever is not signed in is sent to sign in, and then to where they wanted to be', async () => {
  const browser = house.browser()
  const noor = await house.staff({ role: 'administrator' })

  const away = await browser.get('/staff?done')
  assert.equal(away.status, 303)
  assert.equal(away.location, '/sign-in?next=%2Fstaff%3Fdone')

  const back = await browser.post('/sign-in?next=%2Fstaff%3Fdone', right(noor))
  assert.equal(back.location, '/staff?done')
  assert.equal((await browser.get('/staff')).status, 200)
})

test('signing in never leads away from here', async () => {
  const noor = await house.staff({ role: 'administrator' })

  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
  ]) {
    later(1)
    const path = `/sign-in?next=${encodeURIComponent(next)}`
    assert.equal((await house.browser().post(path, right(noor))).location, '/')
  }
})

test('a wrong address, password or number is answered in the same words', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const typed = right(noor)
  const wrong = [
    { ...typed, email: 'nobody@office.example' },
    { ...typed, password: 'zes potten koffie' },
    { ...typed, number: '000000' },
    { email: typed.email, password: '', number: '' },
  ]

  const answers = await Promise.all(wrong.map((form) => house.browser().post('/sign-in', form)))

  const pages = answers.map(({ html }, index) => html.replaceAll(wrong[index]?.email ?? '', ''))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [422, 422, 422, 422],
  )
  assert.equal(new Set(pages).size, 1)
  assert.match(pages[0] ?? '', /the password or the number is not right/)
})

test('a number is good once, and an earlier one never after a later', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const typed = right(noor)
  const earlier = { ...typed, number: noor.numberAt(new Date(clock.at.getTime() - 30_000)) }

  assert.equal((await house.browser().post('/sign-in', typed)).status, 303)
  assert.equal((await house.browser().post('/sign-in', typed)).status, 422)
  assert.equal((await house.browser().post('/sign-in', earlier)).status, 422)
  later(1)
  assert.equal((await house.browser().post('/sign-in', right(noor))).status, 303)
})

test('after five wrong tries the account pauses, told in words, and no other account does', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const colleague = await house.staff({ role: 'case-manager' })
  await failFiveTimes(noor.email)

  const paused = await house.browser().post('/sign-in', right(noor))
  assert.equal(paused.status, 422)
  assert.match(paused.html, /too many wrong tries for this account. Try again in 1 minute\./)
  assert.equal((await house.browser().post('/sign-in', right(colleague))).status, 303)

  later(1)
  assert.equal((await house.browser().post('/sign-in', right(noor))).status, 303)
})

test('an account that does not exist pauses just the same', async () => {
  const unknown = 'nobody.at.all@office.example'
  await failFiveTimes(unknown)

  const answer = await house.browser().post('/sign-in', wrongFor(unknown))
  assert.match(answer.html, /too many wrong tries/)
})

test('many tries at once do not slip past the limit', async () => {
  const noor = await house.staff({ role: 'case-manager' })

  const tries = Array.from({ length: 12 }, () =>
    house.browser().post('/sign-in', wrongFor(noor.email)),
  )
  const answers = await Promise.all(tries)

  assert.equal(answers.filter(({ html }) => html.includes('too many wrong tries')).length, 7)
})

test('what is typed in the wrong capitals is the same account', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const typed = { ...right(noor), email: ` ${noor.email.toUpperCase()} ` }

  assert.equal((await house.browser().post('/sign-in', typed)).status, 303)
})

test('the form is refused when another site sends it', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }

  const answer = await house.browser().post('/sign-in', right(noor), elsewhere)

  assert.equal(answer.status, 403)
  assert.equal(answer.headers.getSetCookie().length, 0)
})

test('the sign-in page speaks the language of the browser, or the one that is chosen', async () => {
  const french = await house.browser().get('/sign-in', { 'accept-language': 'fr-BE,fr;q=0.9' })
  const dutch = await house.browser().get('/sign-in?next=%2Fstaff&lang=nl')

  assert.match(french.html, /<html lang="fr"/)
  assert.match(dutch.html, /<html lang="nl"/)
  assert.match(dutch.html, /href="\/sign-in\?next=%2Fstaff&amp;lang=fr"/)
})

function right(staff: TestStaff) {
  return { email: staff.email, password: testPassword, number: staff.numberAt(clock.at) }
}

function wrongFor(email: string) {
  return { email, password: 'zes potten koffie', number: '123456' }
}

async function failFiveTimes(email: string) {
  for (let tries = 0; tries < 5; tries++) await house.browser().post('/sign-in', wrongFor(email))
}
