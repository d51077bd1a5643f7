/**
 * The questions of *Can we help you?*, by keyboard: as they are answered in Dutch and in French, and
 * without scripts. Every page on the way is accessible, fits a telephone's screen and has its story.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import { root } from '../src/platform/root.ts'
import { address } from '../src/portal/addresses.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { questionnaireText } from '../src/portal/questionnaire/text.ts'
import { pagesText } from '../src/portal/pages/text.ts'
import { loadQuestionnaire } from '../src/questionnaire/index.ts'
import { uiText as dateWords } from '../src/ui/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { keyboard } from './hands.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

const { tree } = await loadQuestionnaire(join(root, 'offices/brussels'))

let browser: Browser
let system: System

before(async () => {
  system = await startSystem()
  browser = await openChromium()
})

after(async () => {
  await browser?.close()
  await system?.stop()
})

/** What is typed and picked where a service is asked for; of each question else, the id of the answer. */
interface Way {
  readonly lang: Lang
  readonly story: string
  readonly typed: string
  readonly service: string
  readonly what: string
  readonly others: readonly [question: string, answer: string][]
  readonly verdict: string
}

const ways: readonly Way[] = [
  {
    lang: 'nl',
    story: 'to-the-form',
    typed: 'anderlegt',
    service: 'Gemeente Anderlecht',
    what: 'problem',
    others: [
      ['soon', 'no'],
      ['told', 'unsatisfied'],
      ['when', 'recent'],
    ],
    verdict: 'complaint',
  },
  {
    lang: 'fr',
    story: 'to-another-ombudsman',
    typed: 'ixelles',
    service: 'Commune d’Ixelles',
    what: 'helping',
    others: [['soon', 'yes']],
    verdict: 'refer',
  },
]

for (const isScripted of [true, false])
  for (const way of ways)
    test(`${way.story} in ${way.lang}, ${isScripted ? 'with' : 'without'} scripts`, async () => {
      const { lang } = way
      const { t } = questionnaireText(lang)
      const context = await browser.newContext({
        javaScriptEnabled: isScripted,
        viewport: { width: 360, height: 740 },
      })
      const hands = keyboard(await context.newPage())
      const { page } = hands
      let pages = 0
      const look = async () => {
        pages += 1
        if (!isScripted) return
        await assertAccessible(page, lang)
        await assertFits(page)
        await assertStyled(page)
        await assertStory(page, `portal-${lang}/${way.story}-${pages}`)
      }
      const choose = async (question: string, answer: string) => {
        await look()
        await hands.choose(wordsOf(question, answer, lang))
        await hands.press(t('continue'))
      }

      await page.goto(system.portal + address('can-we-help', lang))
      await hands.press(pagesText(lang).t('can-we-help.start'))
      await choose('what', way.what)
      await look()
      await hands.fill(t('search.label'), way.typed)
      await hands.press(t('search.submit'))
      await look()
      await hands.choose(way.service)
      await hands.press(t('continue'))
      for (const [question, answer] of way.others) await choose(question, answer)

      await look()
      const verdict = tree.verdicts.find(({ id }) => id === way.verdict)
      assert.equal(await page.locator('h1').textContent(), verdict?.title[lang])
      await hands.follow(t('warning.terms'))
      assert.equal(new URL(page.url()).pathname, address('appeal-terms', lang))
      await page.goBack()
      assert.equal(await page.locator('h1').textContent(), verdict?.title[lang])
      await context.close()
    })

/** Of somebody who saw abuse, and who leaves before they are done. */
for (const lang of ['nl', 'fr'] as const)
  test(`the way of reports, left quickly, in ${lang}`, async () => {
    const { t } = questionnaireText(lang)
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const hands = keyboard(await context.newPage())
    const { page } = hands
    await page.route('https://www.meteo.be/**', (route) => route.fulfill({ body: 'elsewhere' }))
    const look = async (name: string) => {
      await assertAccessible(page, lang)
      await assertFits(page)
      await assertStory(page, `portal-${lang}/reports-${name}`)
    }
    await page.goto(system.portal + address('can-we-help', lang))
    await hands.press(pagesText(lang).t('can-we-help.start'))
    await hands.choose(wordsOf('what', 'saw-abuse', lang))
    await hands.press(t('continue'))
    await look('own-dispute')
    await hands.choose(wordsOf('own-dispute', 'general', lang))
    await hands.press(t('continue'))
    await look('service')
    await page.goBack()
    const chosen = page.getByLabel(wordsOf('own-dispute', 'general', lang))
    assert.ok(await chosen.isChecked(), 'Back keeps the answer')
    await page.goForward()
    await hands.choose(wordsOf('report-body', 'unknown', lang))
    await hands.press(t('continue'))
    await page.locator('h1').waitFor()
    await look('last')
    const last = page.url()

    await hands.press(t('leave.button'))
    await page.waitForURL('https://www.meteo.be/**')
    await page.goto(last)
    assert.equal(new URL(page.url()).pathname, address('can-we-help', lang))
    await context.close()
  })

/** With what is so of the person, a topic that leads to several services, and the decision that they got. */
const topicWays = [
  {
    lang: 'nl',
    typed: 'parkeerbote',
    topic: 'Parkeerboete of parkeerretributie – Een gemeente',
    service: 'Gemeente Evere',
  },
  {
    lang: 'fr',
    typed: 'amende de stationement',
    topic: 'Amende ou redevance de stationnement – Une commune',
    service: 'Commune d’Evere',
  },
] as const

for (const isScripted of [true, false])
  for (const { lang, typed, topic, service } of topicWays)
    test(`by a topic, with a decision, to the form in ${lang}, ${isScripted ? 'with' : 'without'} scripts`, async () => {
      const { t } = questionnaireText(lang)
      const context = await browser.newContext({
        javaScriptEnabled: isScripted,
        viewport: { width: 360, height: 740 },
      })
      const hands = keyboard(await context.newPage())
      const { page } = hands
      const look = async (name: string) => {
        if (!isScripted) return
        await assertAccessible(page, lang)
        await assertFits(page)
        await assertStory(page, `portal-${lang}/${name}`)
      }

      await page.goto(system.portal + address('can-we-help', lang))
      await hands.press(pagesText(lang).t('can-we-help.start'))
      await hands.choose(wordsOf('what', 'problem', lang))
      await hands.choose(situation('no-address', lang))
      await hands.press(t('continue'))
      await hands.fill(t('search.label'), typed)
      await hands.press(t('search.submit'))
      await look('by-topic-found')
      await hands.choose(topic)
      await hands.press(t('continue'))
      await look('by-topic-which')
      await hands.choose(service)
      await hands.press(t('continue'))
      for (const [question, answer] of [
        ['soon', 'no'],
        ['told', 'unsatisfied'],
        ['when', 'goes-on'],
      ] as const) {
        await hands.choose(wordsOf(question, answer, lang))
        await hands.press(t('continue'))
      }
      await hands.unfold(t('decision.title'))
      await hands.press(t('decision.submit'))
      await page.locator('.govuk-error-summary').waitFor()
      await look('by-topic-decision-wrong')
      await hands.fill(dateWords(lang).t('day'), '3 11 2026')
      await hands.press(t('decision.submit'))
      await look('by-topic-verdict')
      assert.match(await page.locator('main').innerText(), new RegExp(situationAdvice(lang)))
      await hands.press(t('lodge'))
      await look('by-topic-start')
      await hands.press(complaintText(lang).t('start.button'))
      await page.goto(page.url().replace(/1$/, '4'))
      assert.ok(await page.getByLabel(service).isChecked())
      await context.close()
    })

function situation(wanted: string, lang: Lang): string {
  return situationOf(wanted).words[lang]
}

function situationAdvice(lang: Lang): string {
  return situationOf('no-address').advice[lang].slice(0, 20)
}

function situationOf(wanted: string) {
  const all = tree.questions.flatMap(({ situations = [] }) => situations)
  return all.find(({ id }) => id === wanted) ?? assert.fail(wanted)
}

function wordsOf(question: string, answer: string, lang: Lang): string {
  const asked = tree.questions.find(({ id }) => id === question)
  return asked?.answers.find(({ id }) => id === answer)?.words?.[lang] ?? assert.fail(answer)
}
