import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attachmentHeaders } from './attachment.ts'

test('a document is saved under its own name, whatever the language', () => {
  assert.equal(
    disposition('Décision n° 12 (été).pdf'),
    `attachment; filename="Decision n_ 12 (ete).pdf"; filename*=UTF-8''D%C3%A9cision%20n%C2%B0%2012%20%28%C3%A9t%C3%A9%29.pdf`,
  )
})

test('a name cannot lead into a folder, hide its ending or be empty', () => {
  assert.match(disposition('../../.bashrc'), /filename="_\.\._\.bashrc"/)
  assert.match(disposition('invoice\u202Efdp.exe'), /filename="invoicefdp\.exe"/)
  assert.match(disposition(' .. '), /filename="document"/)
  assert.match(disposition('\u{301}'), /filename="document"/)
})

test('no name can add to the header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      assert.match(
        disposition(name),
        /^attachment; filename="[^"\\\r\n]+"; filename\*=UTF-8''[\w%.!~-]+$/,
      )
    }),
  )
})

test('a document is never shown as a page, and never kept', () => {
  const headers = attachmentHeaders({ name: 'a.html', mediaType: 'text/html', size: 3 })

  assert.equal(headers['X-Content-Type-Options'], 'nosniff')
  assert.match(headers['Content-Security-Policy'] ?? '', /sandbox/)
  assert.match(headers['Cache-Control'] ?? '', /no-store/)
})

test('what is not a media type is sent as bytes', () => {
  const headers = attachmentHeaders({ name: 'a', mediaType: 'text/html\r\nX: y', size: 1 })

  assert.equal(headers['Content-Type'], 'application/octet-stream')
})

function disposition(name: string): string {
  return attachmentHeaders({ name, mediaType: 'text/plain', size: 1 })['Content-Disposition'] ?? ''
}
