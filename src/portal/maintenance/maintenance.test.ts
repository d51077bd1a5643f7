import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect } from '../../platform/db/database.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { createPortal } from '../../portal-app.ts'
import { address } from '../addresses.ts'
import { testPortal } from '../complaint/testing.ts'
import { hourLines } from '../hours.ts'
import { maintenanceText } from './text.ts'

const { newBrowser, parts, logged } = await testPortal(createPortal)
const { office } = parts
const plain = (html: string) => html.replace(/<[^>]*>/g, ' ')

test('the page for the proxy is whole in one file, with number, hours and address, in each language', async () => {
  for (const lang of languages) {
    const { status, html } = await newBrowser().get(`/maintenance/${lang}.html`)

    assert.equal(status, 200)
    assert.match(html, new RegExp(`^<!doctype html><html lang="${lang}">`))
    assert.doesNotMatch(html, /<link|<script|<img|src=|https?:/)
    assert.ok(html.includes(maintenanceText(lang).t('title')))
    assert.ok(html.includes('href="tel:+3225496700"'))
    for (const line of [...hourLines(office, lang), ...office.contact.address[lang]])
      assert.ok(plain(html).includes(line), line)
    for (const other of languages.filter((each) => each !== lang))
      assert.ok(html.includes(`href="${other}.html"`))
  }
})

test('while the database is away, each page says so, with the number, the hours, and when to try again', async () => {
  const db = connect('postgres://nobody@127.0.0.1:1/none')
  const app = createPortal({ ...parts, db })
  for (const lang of languages) {
    const answer = await app.request(address('services', lang))
    const html = await answer.text()

    assert.equal(answer.status, 503)
    assert.equal(answer.headers.get('retry-after'), '120')
    assert.match(html, new RegExp(`<html lang="${lang}"`))
    assert.ok(html.includes('href="tel:+3225496700"'))
    for (const line of hourLines(office, lang)) assert.ok(plain(html).includes(line), line)
    assert.doesNotMatch(html, /ECONNREFUSED|127\.0\.0\.1/)
  }
  const [event] = logged as { event: string }[]
  assert.equal(event?.event, 'database-unavailable')
  await db.destroy()
})

test('what needs no database is there all the same: contact, and how to reach us', async () => {
  const db = connect('postgres://nobody@127.0.0.1:1/none')
  const app = createPortal({ ...parts, db })

  assert.equal((await app.request(address('contact', 'nl'))).status, 200)
  await db.destroy()
})
