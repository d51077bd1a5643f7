import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import type { Answer } from '../../office-testing.ts'
import { testPassword } from '../testing.ts'

const house = await testOffice()
const { clock, later } = house
const change = { role: 'case-manager', 'languages[]': 'nl', active: 'yes' }

test('a form that is sent after the session is over goes on its way once its sender is back', async () => {
  const boss = await house.staff({ role: 'administrator' })
  const luc = await house.staff({ role: 'case-manager', languages: ['fr'] })
  const browser = await house.signedIn(boss)
  later(3 * 60)

  const asked = await browser.post(`/staff/${luc.id}`, { ...change, 'away-from': 'tomorrow' })

  assert.equal(asked.status, 403)
  assert.match(asked.html, /is not lost/)
  assert.doesNotMatch(asked.html, /tomorrow/)
  const typed = { email: boss.email, password: testPassword, unsent: unsentIn(asked) }
  const wrong = await browser.post('/sign-in', { ...typed, number: '000000' })
  assert.equal(unsentIn(wrong), typed.unsent)
  const back = await browser.post('/sign-in', { ...typed, number: boss.numberAt(clock.at) })
  assert.match(back.html, new RegExp(`action="/staff/${luc.id}"`))
  assert.match(back.html, /name="away-from" value="tomorrow"/)
})

test('passwords are not kept, nor is signing out', async () => {
  const browser = await house.signedIn(await house.staff({ role: 'administrator' }))
  later(3 * 60)

  for (const path of ['/account/password', '/sign-out'])
    assert.equal((await browser.post(path, { 'new-password': 'x' })).location, '/sign-in')
})

test('only what was sealed here is handed on', async () => {
  const boss = await house.staff({ role: 'administrator' })
  const number = boss.numberAt(clock.at)
  const typed = { email: boss.email, password: testPassword, number, unsent: 'bm8' }

  assert.equal((await house.browser().post('/sign-in', typed)).status, 400)
})

function unsentIn({ html }: Answer): string {
  return /name="unsent" value="([\w-]+)"/.exec(html)?.[1] ?? assert.fail('no form waits')
}
