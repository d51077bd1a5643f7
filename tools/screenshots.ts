/** Takes the README's pictures: `npm run screenshots` starts the system, walks one complaint through it and looks. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openChromium } from '../e2e/chromium.ts'
import { lodge, openByCode } from '../e2e/complainant.ts'
import type { Look } from '../e2e/complainant.ts'
import { pointer } from '../e2e/hands.ts'
import {
  addCaseManager,
  askComplainant,
  createFirstAdministrator,
  setUpAccount,
} from '../e2e/staff.ts'
import { firstLink, startSystem } from '../e2e/system.ts'
import { root } from '../src/platform/root.ts'
import { address } from '../src/portal/addresses.ts'

const lang = 'nl'
const size = { width: 1200, height: 900 }
/** Where the README's pictures go; `npm run screenshots -- FOLDER` keeps every page, wide and narrow. */
const all = process.argv[2]
const folder = join(root, 'docs/images')
const kept: Record<string, string> = {
  'question-what-happened': 'question',
  'follow-file': 'follow',
  'office-file-asked': 'file',
}

const documents = await mkdtemp(join(tmpdir(), 'ombuds-screenshots-'))
const letter = join(documents, 'brief van de dienst.txt')
await writeFile(letter, 'Geachte mevrouw, wij hebben uw aanvraag goed ontvangen.')
const system = await startSystem()
const browser = await openChromium()
try {
  const person = pointer(await newPage())
  await person.page.goto(system.portal + address('home', lang))
  await person.page.screenshot({ path: join(folder, 'home.png') })
  await look(person.page)('home')

  const admin = staff('Ann Janssens', 'ann@ombuds.example')
  const manager = staff('Noor Peeters', 'noor@ombuds.example')
  const first = pointer(await newPage())
  await createFirstAdministrator(first, firstLink(system), admin, look(first.page))
  const link = await addCaseManager(first, admin, manager, look(first.page))
  const desk = pointer(await newPage())
  await setUpAccount(desk, link, manager, look(desk.page))

  const who = {
    lang,
    portal: system.portal,
    name: 'Fatima El Idrissi',
    email: 'fatima@example.org',
    documents: [letter],
  } as const
  const lodged = await lodge(person, { ...who, documents: [...who.documents] }, look(person.page))
  const question = 'Op welke dag schreef u de dienst voor het laatst?'
  await askComplainant(desk, manager, { reference: lodged.reference, question }, look(desk.page))
  await look(desk.page)('office-file-asked')
  await openByCode(person, { ...who, documents: [] }, lodged, look(person.page))
  await look(person.page)('follow-file')
} finally {
  await browser.close()
  await system.stop()
  await rm(documents, { recursive: true })
}

function staff(name: string, email: string) {
  return { lang, name, email, password: 'vier woorden achter elkaar' } as const
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-BE', viewport: size })
  return await context.newPage()
}

function look(page: Page): Look {
  return async (story) => {
    const name = kept[story]
    if (name) await page.screenshot({ path: join(folder, `${name}.png`) })
    if (!all) return
    await page.screenshot({ path: join(all, `${story}.png`), fullPage: true })
    await page.setViewportSize({ width: 360, height: 740 })
    await page.screenshot({ path: join(all, `${story}-360.png`), fullPage: true })
    await page.setViewportSize(size)
  }
}
