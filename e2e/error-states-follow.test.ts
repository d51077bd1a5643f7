/** *Follow my file*, where something is wrong, missing or not yet there. */
import { randomUUID } from 'node:crypto'
import { followText } from '../src/portal/follow/text.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { numberRequest } from '../src/letterbox/index.ts'
import type { DocumentContent, MailboxView } from '../src/letterbox/index.ts'
import {
  grant,
  keepDocument,
  lodged,
  openWaiting,
  registered,
} from '../src/portal/follow/testing.ts'
import { openStates, withoutOwnScripts } from './error-states.ts'
import type { Visitor } from './error-states.ts'

const { t } = followText('nl')
const { check } = await openStates()

/** Nobody's. */
const wrong = { reference: 'OM.2026.99999', code: '0000-0000-0000-0000' }
const concluded: Partial<MailboxView> = {
  step: 4,
  next: { code: 'closed' },
  outcome: { assessment: 'founded', result: 'put-right' },
  ending: { reason: 'concluded', on: '2026-11-23' },
}

check({
  'follow-by-code-blank': async (visitor) => {
    await visitor.open('follow-by-code')
    await visitor.press(t('code.action'))
  },
  'follow-by-code-slips': async (visitor) => {
    await visitor.open('follow-by-code')
    await visitor.fill(t('field.reference'), 'mijn dossier')
    await visitor.fill(t('field.code'), '1234')
    await visitor.press(t('code.action'))
  },
  'follow-by-code-slow': async (visitor) => {
    await visitor.open('follow-by-code')
    for (let tries = 0; tries < 4; tries++) await tryCode(visitor, wrong)
  },
  'follow-by-number-blank': async (visitor) => {
    await visitor.open('follow-by-number')
    await visitor.press(t('ask.action'))
  },
  'follow-by-number-wrong': async (visitor) => {
    await ask(visitor, { reference: '12', email: 'ada at example' })
  },
  'follow-by-number-too-often': async (visitor) => {
    for (let asked = 0; asked < 6; asked++) await ask(visitor)
  },
  'enter-number': async (visitor) => {
    await ask(visitor)
    await visitor.unfold(t('number.none'))
  },
  'enter-number-blank': async (visitor) => {
    await ask(visitor)
    await visitor.press(t('number.action'))
  },
  'enter-number-length': async (visitor) => {
    await ask(visitor)
    await enter(visitor, '12 34')
  },
  'enter-number-wrong': async (visitor) => {
    await ask(visitor)
    await enter(visitor, '000000')
  },
  'enter-number-used-up': async (visitor) => {
    await ask(visitor)
    for (let tries = 0; tries < 5; tries++) await enter(visitor, `00000${tries}`)
  },
  'file-opening': async (visitor) => {
    const { mailboxId, typed } = await registered(visitor.house)
    await ask(visitor, { reference: typed.reference, email: 'ada@example.org' })
    const [request] = (await openWaiting(visitor.house)).slice(-1)
    await enter(
      visitor,
      await grant(visitor.house, numberRequest.parse(request?.content), { mailboxId }),
    )
  },
  'file-registering': async (visitor) => {
    await openFile(visitor, await lodged(visitor.house))
  },
  'file-not-open': async (visitor) => {
    await visitor.goto(`/nl/mijn-dossier/${randomUUID()}`)
  },
  'file-with-new-code-and-virus': async (visitor) => {
    const document = { ...(await lostDocument(visitor)), scan: 'infected' as const }
    const codeRenewedOn = '2026-11-23'
    await openFile(
      visitor,
      await registered(visitor.house, { documents: [document], codeRenewedOn }),
    )
  },
  'file-document-gone': async (visitor) => {
    const document = await lostDocument(visitor)
    await openFile(visitor, await registered(visitor.house, { documents: [document] }))
    await visitor.follow(document.name)
  },
  'follow-write-blank': async (visitor) => {
    await write(visitor)
    await visitor.press(t('message.send'))
  },
  'follow-write-too-long': async (visitor) => {
    await write(visitor)
    await visitor.fill(t('field.message'), 'a'.repeat(20_001))
    await visitor.press(t('message.send'))
  },
  'follow-write-document-refused': async (visitor) => {
    await withoutOwnScripts(visitor)
    await write(visitor)
    await visitor.fill(t('field.message'), 'Zie bijlage.')
    await visitor.page
      .getByLabel(t('field.documents'))
      .setInputFiles([file('virus.exe', 'MZ'), file('leeg.pdf', '')])
    await visitor.press(t('message.add'))
  },
  'follow-write-none-chosen': async (visitor) => {
    await withoutOwnScripts(visitor)
    await write(visitor)
    await visitor.press(t('message.add'))
  },
  'follow-write-too-late': async (visitor) => {
    await write(visitor)
    await visitor.fill(t('field.message'), 'Ik vond de brief terug.')
    visitor.house.minutesPass(31)
    await visitor.press(t('message.send'))
  },
  'follow-write-kept': async (visitor) => {
    const complaint = await registered(visitor.house)
    await openFile(visitor, complaint)
    await visitor.press(t('file.write'))
    await visitor.fill(t('field.message'), 'Ik vond de brief terug.')
    visitor.house.minutesPass(31)
    await visitor.press(t('message.send'))
    await openFile(visitor, complaint)
    await visitor.press(t('file.write'))
  },
  'follow-withdraw': async (visitor) => {
    await openFile(visitor, await registered(visitor.house))
    await visitor.follow(t('wish.withdraw.title'))
  },
  'follow-withdraw-sent': async (visitor) => {
    await openFile(visitor, await registered(visitor.house))
    await visitor.follow(t('wish.withdraw.title'))
    await visitor.press(t('wish.withdraw.send'))
  },
  'follow-review-blank': async (visitor) => {
    await openFile(visitor, await registered(visitor.house, concluded))
    await visitor.follow(t('wish.review.title'))
    await visitor.press(t('wish.review.send'))
  },
  'follow-review-sent': async (visitor) => {
    await openFile(visitor, await registered(visitor.house, concluded))
    await visitor.follow(t('wish.review.title'))
    await visitor.fill(t('wish.review.field'), 'Er is een nieuwe brief.')
    await visitor.press(t('wish.review.send'))
  },
  'follow-about-office-blank': async (visitor) => {
    await openFile(visitor, await registered(visitor.house))
    await visitor.follow(t('wish.about-office.title'))
    await visitor.press(t('wish.about-office.send'))
  },
  'change-contact': async (visitor) => {
    await changeContact(visitor)
  },
  'change-contact-none': async (visitor) => {
    await changeContact(visitor)
    await visitor.press(t('contact.send'))
  },
  'change-contact-wrong': async (visitor) => {
    const words = complaintText('nl').t
    await changeContact(visitor)
    await visitor.choose(words('contact.telephone'))
    await visitor.fill(words('contact.telephone.field'), 'bel mijn zus')
    await visitor.press(t('contact.send'))
  },
  'change-contact-sent': async (visitor) => {
    const words = complaintText('nl').t
    await changeContact(visitor)
    await visitor.choose(words('contact.telephone'))
    await visitor.fill(words('contact.telephone.field'), '0470 12 34 56')
    await visitor.press(t('contact.send'))
  },
  'follow-survey-too-long': async (visitor) => {
    await openFile(visitor, await registered(visitor.house, concluded))
    await visitor.follow(t('survey.offer-link'))
    await visitor.fill(t('survey.words'), 'a'.repeat(10_000))
    await visitor.press(t('survey.send'))
  },
})

async function ask(visitor: Visitor, typed: Typed = { ...wrong, email: 'ada@example.org' }) {
  await visitor.open('follow-by-number')
  await visitor.fill(t('field.reference'), typed.reference)
  await visitor.fill(t('field.email'), typed.email)
  await visitor.press(t('ask.action'))
}

interface Typed {
  readonly reference: string
  readonly email: string
}

async function enter(visitor: Visitor, number: string): Promise<void> {
  await visitor.fill(t('field.number'), number)
  await visitor.press(t('number.action'))
}

async function tryCode(visitor: Visitor, typed: typeof wrong): Promise<void> {
  await visitor.fill(t('field.reference'), typed.reference)
  await visitor.fill(t('field.code'), typed.code)
  await visitor.press(t('code.action'))
}

async function openFile(visitor: Visitor, { typed }: { typed: typeof wrong }): Promise<void> {
  await visitor.open('follow-by-code')
  await tryCode(visitor, typed)
}

async function write(visitor: Visitor): Promise<void> {
  await openFile(visitor, await registered(visitor.house))
  await visitor.press(t('file.write'))
}

async function changeContact(visitor: Visitor): Promise<void> {
  await openFile(visitor, await registered(visitor.house))
  await visitor.follow(t('contact.title'))
}

/** Named in the file, and nowhere on the disk. */
async function lostDocument({ house }: Visitor): Promise<DocumentContent> {
  return { ...(await keepDocument(house, 'brief.txt', 'x')), id: randomUUID() }
}

function file(name: string, text: string) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) }
}
