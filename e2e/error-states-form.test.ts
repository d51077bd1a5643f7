/** The form of a complaint, where an answer is wrong, missing, too long, or no longer there. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after } from 'node:test'
import { infectedPdf, startClamd, withoutClamd } from '../src/documents/testing.ts'
import { maxDocumentBytes, scannerOf } from '../src/documents/index.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { leavingText } from '../src/portal/complaint/leaving/text.ts'
import { voiceText } from '../src/portal/complaint/voice/text.ts'
import type { QuestionId } from '../src/portal/complaint/order.ts'
import { numberOf } from '../src/portal/complaint/places.ts'
import { openStates, withoutOwnScripts } from './error-states.ts'
import type { Reach, Visitor } from './error-states.ts'

const { t } = complaintText('nl')
const leaving = leavingText('nl').t
const voice = voiceText('nl').t

const daemon = withoutClamd ? undefined : await startClamd()
after(() => daemon?.stop())
const { check } = await openStates(() => ({ scanner: scannerOf(daemon?.url, () => undefined) }))

const long = 'a'.repeat(20_001)

check({
  'question-name-others-too-many': asked('name', 'group', async (visitor) => {
    await visitor.fill(t('name.others'), 'Jan\n'.repeat(201))
  }),
  'question-helping-wrong': asked('helping', 'someone-else', async (visitor) => {
    await visitor.fill(t('helping.person.email'), 'mijn moeder')
  }),
  'question-contact-none': asked('contact', 'self', async () => undefined),
  'question-contact-post-blank': asked('contact', 'self', async (visitor) => {
    await visitor.choose(t('contact.post'))
  }),
  'question-contact-telephone-wrong': asked('contact', 'self', async (visitor) => {
    await visitor.choose(t('contact.telephone'))
    await visitor.fill(t('contact.telephone.field'), 'bij de buren')
  }),
  'question-service-not-chosen': asked('service', 'self', async (visitor) => {
    await visitor.fill(t('service.words'), 'actiris')
  }),
  'question-service-not-found': async (visitor) => {
    await open(visitor, 'service')
    await visitor.fill(t('service.words'), 'xyzzy')
    await visitor.press(t('service.search'))
  },
  'question-what-happened-too-long': asked('what-happened', 'self', async (visitor) => {
    await visitor.fill(t('what-happened.title'), long)
  }),
  'question-since-too-long': asked('since', 'self', async (visitor) => {
    await visitor.fill(t('since.title'), long.slice(0, 301))
  }),
  'question-decision-incomplete': asked('decision', 'self', async (visitor) => {
    await date(visitor, 'decided', '3', '', '2026')
    await date(visitor, 'received', '1', '1', '2031')
  }),
  'question-danger-impossible': asked('danger', 'self', async (visitor) => {
    await visitor.choose(t('yes'))
    await visitor.fill(t('danger.what'), long.slice(0, 5001))
    await date(visitor, 'danger-on', '31', '2', '2026')
  }),
  'question-asked-service-too-long': asked('asked-service', 'self', async (visitor) => {
    await visitor.choose(t('asked-service.yes'))
    await visitor.fill(t('asked-service.answer'), long.slice(0, 5001))
  }),
  'question-wanted-too-long': asked('wanted', 'self', async (visitor) => {
    await visitor.fill(t('wanted.title'), long)
  }),
  'question-not-to-mention-too-long': asked('not-to-mention', 'self', async (visitor) => {
    await visitor.fill(t('not-to-mention.title'), long)
  }),
  'question-changed-elsewhere': async (visitor) => {
    const place = await open(visitor, 'since')
    await answerElsewhere(visitor, place)
    await visitor.fill(t('since.title'), '2025')
    await visitor.press(t('continue'))
  },
  'brief-blank': async (visitor) => {
    await visitor.open('brief')
    await visitor.press(t('brief.continue'))
  },
  'brief-contact-wrong': async (visitor) => {
    await visitor.open('brief')
    await visitor.fill(t('what-happened.title'), 'Ze sluiten vrijdag mijn verwarming af.')
    await visitor.choose(t('contact.email'))
    await visitor.fill(t('contact.email.field'), 'ada at example')
    await visitor.press(t('brief.continue'))
  },
  'documents-none-chosen': async (visitor) => {
    await openDocuments(visitor, [])
  },
  'documents-refused': async (visitor) => {
    await openDocuments(visitor, [
      file('programma.exe', 'MZ\u0090\0'),
      file('leeg.pdf', ''),
      file('map.zip', 'PK\u0003\u0004'),
      file('foto.jpg', 'geen foto'),
    ])
  },
  'documents-too-large': async (visitor) => {
    const path = join(visitor.house.folder, 'film.mp4')
    await writeFile(path, '')
    await truncate(path, maxDocumentBytes + 1)
    await openDocuments(visitor, path)
  },
  'documents-too-many': async (visitor) => {
    await openDocuments(visitor, [pdf('blad 1')])
    // One by one: of many at once, nobody knows which is the last.
    for (let index = 2; index <= 21; index++) {
      await visitor.page.locator('#documents').setInputFiles(pdf(`blad ${index}`))
      await visitor.press(t('documents.upload'))
    }
  },
  ...(withoutClamd
    ? {}
    : {
        'documents-infected': async (visitor: Visitor) => {
          const infected = { ...pdf('brief'), buffer: infectedPdf() }
          await openDocuments(visitor, [infected, pdf('goed')])
        },
      }),
  'voice-none-chosen': async (visitor) => {
    await openVoice(visitor)
    await visitor.press(voice('upload'))
  },
  'voice-not-sound': async (visitor) => {
    await openVoice(visitor)
    await visitor.page.locator('#documents').setInputFiles([pdf('brief')])
    await visitor.press(voice('upload'))
  },
  'voice-received': async (visitor) => {
    await openVoice(visitor)
    const buffer = Buffer.from('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0', 'latin1')
    const sound = { name: 'verhaal.wav', mimeType: 'audio/wav', buffer }
    await visitor.page.locator('#documents').setInputFiles([sound])
    await visitor.press(voice('upload'))
  },
  'leave-email-wrong': async (visitor) => {
    await openLater(visitor)
    await visitor.fill(leaving('remind.email'), 'ada at example')
    await visitor.press(leaving('later.button'))
  },
  'leave-code-not-kept': async (visitor) => {
    await openLater(visitor)
    await visitor.press(leaving('later.button'))
    await visitor.press(leaving('leave'))
  },
  'go-on-blank': async (visitor) => {
    await visitor.open('go-on')
    await visitor.press(leaving('go-on.button'))
  },
  'go-on-slow': async (visitor) => {
    await visitor.open('go-on')
    for (let tries = 0; tries < 4; tries++) {
      await visitor.fill(leaving('go-on.code'), '0000-0000-0000-0000')
      await visitor.press(leaving('go-on.button'))
    }
  },
  'check-unanswered': async (visitor) => {
    const place = await open(visitor, 'since')
    await visitor.page.goto(place.replace(/vraag\/6.*/, 'nakijken'))
    await visitor.press(t('check.send'))
  },
  'check-changed': async (visitor) => {
    const checking = await answerShortly(visitor)
    await answerElsewhere(visitor, checking.replace(/nakijken.*/, 'vraag/6'))
    await visitor.press(t('check.send'))
  },
  'check-uploading': async (visitor) => {
    const checking = await answerShortly(visitor)
    const piece = `${checking.replace(/nakijken.*/, 'documenten')}?piece=${randomUUID()}&at=0`
    const answer = await visitor.page.evaluate(
      async (to) => await (await fetch(to, { method: 'POST', body: 'A piece of a file' })).json(),
      piece,
    )
    assert.deepEqual(answer, { stored: 17 })
    await visitor.press(t('check.send'))
  },
  'sent-code-not-kept': async (visitor) => {
    await answerShortly(visitor)
    await visitor.press(t('check.send'))
    await visitor.press(t('sent.kept.button'))
  },
  'delete-sent': async (visitor) => {
    await answerShortly(visitor)
    await visitor.press(t('check.send'))
    await visitor.follow(t('sent.delete'))
  },
  'sent-deleted': async (visitor) => {
    await answerShortly(visitor)
    await visitor.press(t('check.send'))
    await visitor.follow(t('sent.delete'))
    await visitor.press(t('delete.sent.button'))
  },
  'complaint-gone': async (visitor) => {
    await visitor.goto(`/nl/klacht/${randomUUID()}/vraag/5`)
  },
  'complaint-restarted': async (visitor) => {
    await open(visitor, 'what-happened')
    await visitor.page.context().clearCookies()
    await visitor.fill(t('what-happened.title'), 'Ik schreef het lang en breed.')
    await visitor.press(t('continue'))
  },
  'complaint-too-many-begun': async (visitor) => {
    for (let begun = 0; begun < 30; begun++) {
      await visitor.open('complaint')
      await visitor.press(t('start.button'))
      if ((await visitor.page.locator('.govuk-error-summary').count()) > 0) return
    }
  },
})

/** A question, answered like that and sent. */
function asked(
  question: QuestionId,
  capacity: 'self' | 'group' | 'someone-else',
  answer: (visitor: Visitor) => Promise<void>,
): Reach {
  return async (visitor) => {
    await open(visitor, 'capacity')
    await visitor.choose(t(`capacity.${capacity}`))
    await visitor.press(t('continue'))
    await visitor.page.goto(placeOf(visitor, question))
    await answer(visitor)
    await visitor.press(t('continue'))
  }
}

function placeOf({ page }: Visitor, question: QuestionId): string {
  return page.url().replace(/\/vraag\/.*/, `/vraag/${numberOf(question)}`)
}

/** Begins a complaint; answers the address of the page. */
async function open(visitor: Visitor, question: QuestionId): Promise<string> {
  await visitor.open('complaint')
  await visitor.press(t('start.button'))
  const place = placeOf(visitor, question)
  await visitor.page.goto(place)
  return place
}

/** With the three answers that must be there; answers the address of the page that reads them back. */
async function answerShortly(visitor: Visitor): Promise<string> {
  await visitor.open('brief')
  await visitor.fill(t('what-happened.title'), 'Ze sluiten vrijdag mijn verwarming af.')
  await visitor.choose(t('contact.telephone'))
  await visitor.fill(t('contact.telephone.field'), '0470 12 34 56')
  await visitor.press(t('brief.continue'))
  return visitor.page.url()
}

/** As from another window, since which month. */
async function answerElsewhere({ page }: Visitor, place: string): Promise<void> {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const form = { own: 'another', shown: '', since: 'maart 2026' }
  const answer = await page.request.post(place, { headers, form, maxRedirects: 0 })
  assert.equal(answer.status(), 303)
}

interface Chosen {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

async function openDocuments(visitor: Visitor, files: Chosen[] | string): Promise<void> {
  await withoutOwnScripts(visitor)
  const place = await open(visitor, 'capacity')
  await visitor.page.goto(place.replace(/vraag\/1/, 'documenten'))
  await visitor.page.locator('#documents').setInputFiles(files)
  await visitor.press(t('documents.upload'))
}

async function openVoice(visitor: Visitor): Promise<void> {
  await withoutOwnScripts(visitor)
  const place = await open(visitor, 'capacity')
  await visitor.page.goto(place.replace(/vraag\/1/, 'gesproken'))
}

async function openLater(visitor: Visitor): Promise<void> {
  const place = await open(visitor, 'capacity')
  await visitor.page.goto(place.replace(/vraag\/1/, 'later'))
}

async function date({ page }: Visitor, name: string, ...parts: string[]): Promise<void> {
  for (const [index, part] of ['day', 'month', 'year'].entries())
    await page.locator(`[name="${name}-${part}"]`).fill(parts[index] ?? '')
}

function file(name: string, text: string): Chosen {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text, 'latin1') }
}

function pdf(name: string): Chosen {
  return file(`${name}.pdf`, `%PDF-1.7\n${name}\n%%EOF`)
}
