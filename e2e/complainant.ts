/** Someone with a problem: lodges a complaint with two documents, comes back, answers. */
import assert from 'node:assert/strict'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import { address } from '../src/portal/addresses.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { followText } from '../src/portal/follow/text.ts'
import type { Hands } from './hands.ts'

/** Called on every page that is shown, with the name of its story. */
export type Look = (story: string) => Promise<void>

export interface Lodged {
  reference: string
  code: string
}

export interface Complainant {
  lang: Lang
  portal: string
  name: string
  email: string
  documents: string[]
}

export async function lodge(hands: Hands, who: Complainant, look: Look): Promise<Lodged> {
  const { t } = complaintText(who.lang)
  const { page } = hands
  await page.goto(who.portal + address('complaint', who.lang))
  await look('complaint-start')
  await hands.press(t('start.button'))

  await answer('capacity', () => hands.choose(t('capacity.self')))
  await answer('name', () => hands.fill(t('name.own'), who.name))
  await answer('contact', async () => {
    await hands.choose(t('contact.email'))
    await hands.fill(t('contact.email.field'), who.email)
  })
  await answer('needs', () => hands.choose(t('needs.large-print')))
  await answer('service', async () => {
    await hands.fill(t('service.words'), 'actirris')
    await hands.press(t('service.search'))
    await look('question-service-found')
    await hands.choose('Actiris')
  })
  await answer('what-happened', () => hands.fill(t('what-happened.title'), story))
  await answer('since', () => hands.fill(t('since.title'), '2026'))
  await answer('decision', () => hands.fill(t('decision.reference'), 'DOS-77'))
  await answer('danger', () => hands.choose(t('no')))
  await answer('asked-service', async () => {
    await hands.choose(t('asked-service.yes'))
    await hands.fill(t('asked-service.asked'), 'A letter on 3 March.')
    await hands.fill(t('asked-service.answer'), 'Nothing.')
  })
  await answer('wanted', () => hands.fill(t('wanted.title'), 'An answer.'))
  await answer('documents', async () => {
    await hands.attach(t('documents.add'), who.documents)
    // Where scripts run, what is chosen is sent at once.
    const add = page.getByRole('button', { name: t('documents.upload') })
    if (await add.isVisible()) await hands.press(t('documents.upload'))
    else if (who.documents.length > 0)
      await page
        .locator('[data-uploaded] dt')
        .nth(who.documents.length - 1)
        .waitFor()
    await look('question-documents-received')
  })
  await answer('not-to-mention', async () => undefined)
  await answer('may-transfer', () => hands.choose(t('may-transfer.yes')))

  await look('check-answers')
  assert.match(await page.locator('main').innerText(), /DOS-77/)
  await hands.press(t('check.send'))
  await page.getByRole('heading', { name: t('sent.title') }).waitFor()
  await look('sent')
  const { reference, code } = shownOn(await page.locator('main').innerText())

  await hands.choose(t('sent.kept'))
  await hands.press(t('sent.kept.button'))
  await look('sent-and-kept')
  return { reference, code }

  async function answer(question: string, act: () => Promise<void>): Promise<void> {
    await look(`question-${question}`)
    await act()
    await hands.press(t('continue'))
  }
}

/** Only what has to be answered, and what `more` answers besides, by question. */
export async function lodgeBriefly(
  hands: Hands,
  who: Pick<Complainant, 'lang' | 'portal' | 'name'>,
  more: Readonly<
    Partial<Record<'contact' | 'service' | 'what-happened' | 'danger', () => Promise<void>>>
  > = {},
): Promise<Lodged> {
  const { t } = complaintText(who.lang)
  const { page } = hands
  await page.goto(who.portal + address('complaint', who.lang))
  await hands.press(t('start.button'))
  await hands.press(t('continue'))
  await hands.fill(t('name.own'), who.name)
  await hands.press(t('continue'))
  await (more.contact ?? byEmail)()
  await hands.press(t('continue'))
  await hands.press(t('continue'))
  await (more.service ?? toActiris)()
  await hands.press(t('continue'))
  await (more['what-happened'] ?? tellStory)()
  for (let asked = 0; asked < 20; asked++) {
    if (await page.getByRole('button', { name: t('check.send') }).isVisible()) break
    const isDanger = await page.getByRole('heading', { name: t('danger.title') }).isVisible()
    if (isDanger) await more.danger?.()
    await hands.press(t('continue'))
  }
  await hands.press(t('check.send'))
  await page.getByRole('heading', { name: t('sent.title') }).waitFor()
  return shownOn(await page.locator('main').innerText())

  async function byEmail() {
    await hands.choose(t('contact.email'))
    await hands.fill(t('contact.email.field'), 'fatima@example.org')
  }

  async function tellStory() {
    await hands.fill(t('what-happened.title'), story)
  }

  async function toActiris() {
    await hands.fill(t('service.words'), 'actiris')
    await hands.press(t('service.search'))
    await hands.choose('Actiris')
  }
}

function shownOn(told: string): Lodged {
  const reference = /OM\.20\d\d\.\d+/.exec(told)?.[0]
  const code = /\b([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}\b/.exec(told)?.[0]
  assert.ok(reference && code, `reference and code are shown: ${told.slice(0, 400)}`)
  return { reference, code }
}

export const story = 'I asked for my file three times and nobody answers. Ik wacht al sinds maart.'

export async function openByCode(hands: Hands, who: Complainant, lodged: Lodged, look: Look) {
  const { t } = followText(who.lang)
  await hands.page.goto(who.portal + address('follow', who.lang))
  await look('follow-start')
  await hands.press(t('start.code-action'))
  await look('follow-by-code')
  await hands.fill(t('field.reference'), lodged.reference.toLowerCase())
  await hands.fill(t('field.code'), lodged.code.toLowerCase())
  await hands.press(t('code.action'))
}

/** `number` waits for the mail and reads the six digits from it. */
export async function openByNumber(
  hands: Hands,
  who: Complainant,
  { reference }: Lodged,
  number: () => Promise<string>,
  look: Look,
) {
  const { t } = followText(who.lang)
  await hands.page.goto(who.portal + address('follow', who.lang))
  await hands.press(t('start.number-action'))
  await look('follow-by-number')
  await hands.fill(t('field.reference'), reference)
  await hands.fill(t('field.email'), who.email)
  await hands.press(t('ask.action'))
  await look('follow-enter-number')
  await hands.fill(t('field.number'), await number())
  await hands.press(t('number.action'))
}

export async function reply(hands: Hands, who: Complainant, words: string, look: Look) {
  const { t } = followText(who.lang)
  await hands.press(t('file.write'))
  await look('follow-write')
  await hands.fill(t('field.message'), words)
  await hands.attach(t('field.documents'), who.documents.slice(0, 1))
  await hands.press(t('message.send'))
  await hands.page.getByText(t('sent.title')).first().waitFor()
  await look('follow-sent')
}
