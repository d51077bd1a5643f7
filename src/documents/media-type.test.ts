import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isNamedAsTaken, mediaTypeOf } from './media-type.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test('a file is what its bytes say, whatever its name', async () => {
  assert.equal(
    await mediaTypeOf(Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'holiday.jpg'),
    'application/pdf',
  )
  assert.equal(await mediaTypeOf(Buffer.from('\n\n%PDF-1.4\n'), 'a.pdf'), 'application/pdf')
  assert.equal(await mediaTypeOf(png, 'letter.pdf'), 'image/png')
  assert.equal(await mediaTypeOf(Buffer.from('ffd8ffe000104a464946', 'hex'), ''), 'image/jpeg')
  assert.equal(await mediaTypeOf(isoMedia('heic'), 'IMG_1.HEIC'), 'image/heic')
  assert.equal(await mediaTypeOf(isoMedia('M4A '), 'memo.m4a'), 'audio/x-m4a')
  assert.equal(await mediaTypeOf(isoMedia('isom'), 'film.mp4'), 'video/mp4')
  assert.equal(await mediaTypeOf(isoMedia('3gp4'), 'film.3gp'), 'video/3gpp')
  assert.equal(await mediaTypeOf(Buffer.from('{\\rtf1\\ansi Hello}'), 'a.rtf'), 'application/rtf')
})

test('documents of office programs are known by what is in them', async () => {
  const docx = zip({ '[Content_Types].xml': contentTypes(word), 'word/document.xml': '<w/>' })
  const odt = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<o/>' })

  assert.equal(await mediaTypeOf(docx, 'letter'), word)
  assert.equal(await mediaTypeOf(odt, 'letter'), 'application/vnd.oasis.opendocument.text')
})

test('the old container is taken for documents and messages, not for programs', async () => {
  assert.equal(await mediaTypeOf(container, 'Letter.DOC'), 'application/msword')
  assert.equal(await mediaTypeOf(container, 'mail.msg'), 'application/vnd.ms-outlook')
  assert.equal(await mediaTypeOf(container, 'setup.msi'), undefined)
})

test('text is taken, in any language and from old programs too, but no page and no script', async () => {
  const text = Buffer.from('Beste, ik schrijf u omdat …\n')
  const old = Buffer.from('Cher Monsieur, \xe9t\xe9\r\n', 'latin1')

  assert.equal(await mediaTypeOf(text, 'notes.txt'), 'text/plain')
  assert.equal(await mediaTypeOf(old, 'notes.TXT'), 'text/plain')
  assert.equal(await mediaTypeOf(Buffer.from('a;b\n1;2\n'), 'table.csv'), 'text/csv')
  assert.equal(await mediaTypeOf(Buffer.from('From: a@b.be\r\n\r\nHi'), 'm.eml'), 'message/rfc822')
  for (const name of ['page.html', 'picture.svg', 'run.bat', 'run.js', 'run.ps1', 'a.constructor'])
    assert.equal(await mediaTypeOf(text, name), undefined)
})

test('programs, archives and documents with programs in them are not taken', async () => {
  const macros = 'application/vnd.ms-word.document.macroEnabled'
  const refused: [Buffer, string][] = [
    [Buffer.from('MZ\x90\x00\x03', 'latin1'), 'invoice.pdf'],
    [Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), 'letter.txt'],
    [zip({ 'readme.txt': 'hello' }), 'letters.zip'],
    [zip({ '[Content_Types].xml': contentTypes(macros), 'word/document.xml': '' }), 'a.docm'],
    [Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.txt'],
    [Buffer.from([1, 2, 3, 0, 5, 6]), 'a.txt'],
  ]

  for (const [bytes, name] of refused) assert.equal(await mediaTypeOf(bytes, name), undefined, name)
})

test('by its name a file may be one that we take, whatever it is', () => {
  for (const name of ['a.pdf', 'IMG_1.JPG', 'letter.docx', 'old.doc', 'notes.txt'])
    assert(isNamedAsTaken(name), name)
  for (const name of ['setup.exe', 'letters.zip', 'letter.docm', 'letter', 'a.constructor'])
    assert(!isNamedAsTaken(name), name)
})

function isoMedia(brand: string): Buffer {
  return Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(500)])
}

function contentTypes(type: string): string {
  return `<Types><Override PartName="/word/document.xml" ContentType="${type}.main+xml"/></Types>`
}

/** A zip whose entries are stored as they are. */
function zip(entries: Record<string, string>): Buffer {
  return Buffer.concat(
    Object.entries(entries).map(([name, text]) => {
      const header = Buffer.alloc(30)
      header.writeUInt32LE(0x04034b50, 0)
      header.writeUInt16LE(20, 4)
      header.writeUInt32LE(Buffer.byteLength(text), 18)
      header.writeUInt32LE(Buffer.byteLength(text), 22)
      header.writeUInt16LE(name.length, 26)
      return Buffer.concat([header, Buffer.from(name), Buffer.from(text)])
    }),
  )
}
