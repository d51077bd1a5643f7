/** A case manager at work on one file, by its pages alone: an act with its answers and its letters. */
import assert from 'node:assert/strict'
import { acts } from '../src/casework/acts/acts.ts'
import { caseworkText } from '../src/casework/text.ts'
import type { Look } from './complainant.ts'
import type { Hands } from './hands.ts'

const { t } = caseworkText('nl')
type WordKey = Parameters<typeof t>[0]

/** What is done on the page of questions before going on. */
export type Answering = () => Promise<void>

export interface Desk {
  readonly hands: Hands
  readonly office: string
}

/** From the file to the act, through its letters, back to the file. */
export async function perform(
  { hands, office }: Desk,
  reference: string,
  name: string,
  answer?: Answering,
  look: Look = async () => undefined,
): Promise<void> {
  const { page } = hands
  await page.goto(`${office}/files/${reference}`)
  const act = acts.get(name) ?? assert.fail(`there is no act ${name}`)
  if (act.group !== 'next') await hands.unfold(t(`acts.${act.group}` as WordKey))
  await hands.follow(t(`act.${name}` as WordKey))
  await look(`act-${name}`)
  if (answer) {
    await answer()
    await hands.press(t(act.letters ? 'act.next' : 'act.submit'))
  }
  if (act.letters && page.url().endsWith(`/acts/${name}`)) {
    await look(`act-${name}-letters`)
    await fillGaps(hands)
    await hands.press(t('act.submit'))
  }
  assert.match(page.url(), new RegExp(`/files/${reference}$`), await problems(hands))
}

/** In place of what a text leaves to its writer. */
async function fillGaps(hands: Hands): Promise<void> {
  for (const whom of ['person', 'service', 'body'] as const) {
    const label = t(`act.letter-${whom}`)
    const field = hands.page.getByLabel(label, { exact: true })
    if ((await field.count()) === 0) continue
    const begun = await field.inputValue()
    assert.ok(begun.length > 100, `the letter to the ${whom} has begun`)
    await hands.fill(label, begun.replace(/\[\[[^\]]*\]\]/g, 'Zie ons telefoongesprek.'))
  }
}

async function problems({ page }: Hands): Promise<string> {
  return (await page.locator('.govuk-error-summary, .govuk-inset-text').allInnerTexts()).join('\n')
}

/** Today, in the three fields of a day. */
export async function today(hands: Hands, question: WordKey): Promise<void> {
  const { day, month, year } = Temporal.Now.plainDateISO('Europe/Brussels')
  const group = hands.page.getByRole('group', { name: t(question) })
  const [first] = await group.getByRole('textbox').all()
  assert.ok(first)
  await first.focus()
  for (const [place, part] of [day, month, year].entries()) {
    if (place > 0) await hands.page.keyboard.press('Tab')
    await hands.page.keyboard.insertText(String(part))
  }
}

/** Everything of this file that is to be posted, said or mailed by hand, is. */
export async function postAll({ hands, office }: Desk, reference: string): Promise<void> {
  const { page } = hands
  await page.goto(`${office}/files/${reference}`)
  const links = page.locator('section[aria-labelledby="tasks"] li', {
    has: page.locator('.govuk-tag'),
  })
  const hrefs = await links
    .locator('a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
  for (const href of hrefs) {
    await page.goto(office + href)
    await hands.press(/^Noteren dat/)
  }
}
