import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeMailbox } from '../../letterbox/index.ts'
import { createPortal } from '../../portal-app.ts'
import { lodged, openHouse, registered } from './testing.ts'
import { titleOf } from './testing-browser.ts'

const house = await openHouse(createPortal)
const codePath = '/en/my-file/code'

test('reference and code open the file: step, next, case manager, messages', async () => {
  const { typed } = await registered(house)

  const page = await house.browser().post(codePath, typed)

  assert.equal(page.status, 200)
  for (const told of [
    typed.reference,
    'We are at step 2 of 5: Check',
    'At the latest on 15 December 2026',
    'Vera Peeters',
    'over de parkeerkaart',
    '02 549 67 00',
  ])
    assert(page.text.includes(told), told)
  assert.match(page.html, /aria-current="step"/)
})

test('neither address nor title names the file', async () => {
  const { typed } = await registered(house)

  const page = await house.browser().post(codePath, typed)

  assert.match(page.path, /^\/en\/my-file\/[0-9a-f-]{36}$/)
  assert.equal(titleOf(page), 'My file – Ombuds Brussels')
  assert.equal(page.headers.get('cache-control'), 'no-store')
})

test('a reference and a code are read however they are typed', async () => {
  const { typed, reference } = await registered(house)

  for (const way of [`om 2026 ${reference.number}`, `2026/${reference.number}`]) {
    const code = ` ${typed.code.toLowerCase().replaceAll('-', ' ')} `
    const page = await house.browser().post(codePath, { reference: way, code })
    assert.equal(page.status, 200, way)
  }
})

test('a slip in the code is told, is not tried, and what was typed stays', async () => {
  const { typed } = await registered(house)
  const last = typed.code.at(-1) === 'A' ? 'B' : 'A'
  const code = typed.code.slice(0, -1) + last

  const page = await house.browser().post(codePath, { ...typed, code })
  const tooShort = await house.browser().post(codePath, { ...typed, code: 'ABCD' })
  const nothing = await house.browser().post(codePath, { reference: 'file 7', code: '' })

  assert.equal(page.status, 422)
  assert.match(titleOf(page), /^Error: /)
  assert.match(page.text, /There is a mistake in this code/)
  assert(page.html.includes(`value="${code}"`))
  assert.match(tooShort.text, /A code has 16 letters and digits/)
  assert.match(nothing.text, /This is not one of our references.*Enter your code/)
  assert.equal(await countedFailures(), 0)
})

test('a wrong code and a reference that does not exist are answered the same', async () => {
  const { typed } = await registered(house)
  const other = await registered(house)

  const wrong = await house.browser().post(codePath, { ...typed, code: other.typed.code })
  const unknown = await house.browser().post(codePath, { ...typed, reference: 'OM.2026.99999' })

  const steady = (html: string) => html.replace(/value="[^"]*"/g, '')
  assert.equal(wrong.status, 422)
  assert.equal(unknown.status, 422)
  assert.match(wrong.text, /do not belong together/)
  assert.equal(steady(wrong.html), steady(unknown.html))
})

test('a code of a file that was closed long ago is answered like any wrong one, with what may be the reason', async () => {
  const { typed, mailboxId } = await registered(house)
  const browser = house.browser()
  const { path: file } = await browser.post(codePath, typed)
  await house.office.transaction().execute((tx) => closeMailbox(tx, mailboxId))

  const gone = await house.browser().post(codePath, typed)
  const unknown = await house.browser().post(codePath, { ...typed, reference: 'OM.2026.99999' })

  const steady = (html: string) => html.replace(/value="[^"]*"/g, '')
  assert.equal(gone.status, 422)
  assert.equal(steady(gone.html), steady(unknown.html))
  assert.match(gone.text, /because a file was closed a long time ago.*Call us.*02 549 67 00/)
  const closed = await browser.get(file)
  assert.equal(closed.status, 403)
  assert.match(closed.text, /Files that are closed can be read online for a limited time/)
})

test('wrong codes slow down that file, not another one; the right code still opens it', async () => {
  const [slowed, other] = [await registered(house), await registered(house)]
  const browser = house.browser()
  const wrong = { reference: slowed.typed.reference, code: other.typed.code }
  for (const _ of [1, 2, 3]) await browser.post(codePath, wrong)

  const fourth = await timed(() => browser.post(codePath, wrong))
  const elsewhere = await timed(() => browser.post(codePath, other.typed))
  const right = await timed(() => browser.post(codePath, slowed.typed))
  const afterwards = await timed(() => browser.post(codePath, slowed.typed))

  assert(fourth.ms >= 500, `${fourth.ms} ms`)
  assert.match(fourth.page.text, /our answer takes a few seconds longer/)
  assert(elsewhere.ms < 500, `${elsewhere.ms} ms`)
  assert(right.ms >= 1000, `${right.ms} ms`)
  assert.equal(right.page.status, 200)
  assert(afterwards.ms < 500, `${afterwards.ms} ms`)
})

test('after an hour wrong codes are forgotten', async () => {
  const { typed } = await registered(house)
  const other = await registered(house)
  const browser = house.browser()
  for (const _ of [1, 2, 3]) await browser.post(codePath, { ...typed, code: other.typed.code })

  house.minutesPass(61)
  const { ms } = await timed(() => browser.post(codePath, { ...typed, code: other.typed.code }))

  assert(ms < 500, `${ms} ms`)
})

test('a complaint that nobody has opened yet is confirmed, with its moment', async () => {
  const { typed } = await lodged(house)

  const page = await house.browser().post(codePath, typed)

  assert.equal(page.status, 200)
  assert.match(page.text, /We have received your complaint/)
  assert.match(page.text, /We received your complaint on 24 November 2026/)
  assert(page.text.includes(typed.reference))
})

async function timed(act: () => Promise<{ status: number; text: string }>) {
  const start = performance.now()
  const page = await act()
  return { page, ms: performance.now() - start }
}

async function countedFailures(): Promise<number> {
  const rows = await house.portal
    .withTables<{ 'portal.attempt': { failures: number } }>()
    .selectFrom('portal.attempt')
    .select('failures')
    .execute()
  return rows.reduce((sum, { failures }) => sum + failures, 0)
}
