/** The people of the office: the first administrator, and a case manager whom they add. */
import assert from 'node:assert/strict'
import { Secret, TOTP } from 'otpauth'
import { caseworkText } from '../src/casework/text.ts'
import { identityText } from '../src/identity/text.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import type { Look } from './complainant.ts'
import type { Hands } from './hands.ts'
import { firstLink } from './system.ts'
import type { System } from './system.ts'

export interface Colleague {
  lang: Lang
  name: string
  email: string
  password: string
}

export function colleague(name: string, email: string): Colleague {
  return { lang: 'nl', name, email, password: 'vier woorden achter elkaar' }
}

/** By the link that the start printed; ends signed in. */
export async function createFirstAdministrator(
  hands: Hands,
  link: string,
  who: Colleague,
  look: Look,
) {
  const { t } = identityText(who.lang)
  await hands.page.goto(`${link}?lang=${who.lang}`)
  await look('set-up-first')
  await describe(hands, who)
  await hands.fill(t('field.new-password'), who.password)
  await hands.press(t('continue'))
  await connectApp(hands, who, look)
}

/** Gives the link to hand over. */
export async function addCaseManager(hands: Hands, admin: Colleague, who: Colleague, look: Look) {
  const { t } = identityText(admin.lang)
  await hands.page.goto(new URL('/staff', hands.page.url()).href)
  await look('staff')
  await hands.page.goto(new URL('/staff/add', hands.page.url()).href)
  await look('staff-add')
  await describe(hands, { ...who, lang: admin.lang })
  await hands.choose(t('role.case-manager'))
  await hands.press(t('add.submit'))
  await look('staff-link')
  const link = await hands.page.locator('code').innerText()
  assert.match(link, /^http:\/\/localhost:\d+\/welcome\/[\w-]+$/)
  return link
}

/** By the link an administrator handed over; ends signed in. */
export async function setUpAccount(hands: Hands, link: string, who: Colleague, look: Look) {
  const { t } = identityText(who.lang)
  await hands.page.goto(`${link}?lang=${who.lang}`)
  await look('set-up')
  await hands.fill(t('field.new-password'), who.password)
  await hands.press(t('continue'))
  await connectApp(hands, who, look)
}

/** An office that was just set up: its administrator, and a case manager at their desk. */
export async function openOffice(
  system: System,
  { first, desk, who = colleague('Noor Peeters', 'noor@office.example') }: Opening,
): Promise<void> {
  const admin = colleague('Ann Janssens', 'ann@office.example')
  const nowhere = async () => undefined
  await createFirstAdministrator(first, firstLink(system), admin, nowhere)
  const link = await addCaseManager(first, admin, who, nowhere)
  await setUpAccount(desk, link, who, nowhere)
}

interface Opening {
  first: Hands
  desk: Hands
  who?: Colleague
}

/** Everybody speaks all three languages here, so that each file finds its case manager. */
async function describe(hands: Hands, { lang, name, email }: Colleague): Promise<void> {
  const { t } = identityText(lang)
  await hands.fill(t('field.name'), name)
  await hands.fill(t('field.email'), email)
  await hands.choose(t(`language.${lang}`), t('field.language'))
  for (const spoken of ['nl', 'fr', 'en'] as const)
    await hands.choose(t(`language.${spoken}`), t('field.languages'))
}

async function connectApp(hands: Hands, who: Colleague, look: Look): Promise<void> {
  const { t } = identityText(who.lang)
  const shown = hands.page.locator('code')
  await shown.waitFor()
  await look('set-up-app')
  const secret = Secret.fromBase32((await shown.innerText()).replaceAll(/\s/g, ''))
  await hands.fill(t('app.number'), new TOTP({ secret }).generate())
  await hands.press(t('app.confirm'))
}

interface Question {
  reference: string
  question: string
  /** That go along. */
  documents?: string[]
}

/** Opens the file from the list and asks the person something, in a text of the office's. */
export async function askComplainant(
  hands: Hands,
  who: Colleague,
  { reference, question, documents = [] }: Question,
  look: Look,
) {
  const { t } = caseworkText(who.lang)
  const { page } = hands
  await openFile(hands, reference, look)
  await hands.press(t('file.write'))
  await look('office-write-choose')
  await hands.follow(await page.locator('main a[href*="/write/"]').first().innerText())
  await look('office-write')
  const field = page.getByLabel(t('write.body'), { exact: true })
  const prepared = await field.inputValue()
  await hands.fill(t('write.body'), prepared.replace(/\[\[.*\]\]/, question))
  if (documents.length > 0) await hands.attach(t('write.documents-add'), documents)
  await hands.press(t('write.submit'))
  await page.getByText(question).first().waitFor()
}

export async function openFile(hands: Hands, reference: string, look: Look) {
  await hands.page.goto(new URL('/files', hands.page.url()).href)
  await look('office-files')
  await hands.follow(reference)
  await look('office-file')
}
