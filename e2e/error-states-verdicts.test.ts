/** Every verdict of *Can we help you?*, reports and retaliation among them, as its page is shown in Dutch. */
import { join } from 'node:path'
import { root } from '../src/platform/root.ts'
import { pagesText } from '../src/portal/pages/text.ts'
import { foundAs, wayTo } from '../src/portal/questionnaire/testing.ts'
import { questionnaireText } from '../src/portal/questionnaire/text.ts'
import { loadQuestionnaire } from '../src/questionnaire/index.ts'
import { openStates } from './error-states.ts'
import type { Reach } from './error-states.ts'

const { t } = questionnaireText('nl')
const { tree } = await loadQuestionnaire(join(root, 'offices/brussels'))
const { check } = await openStates()

/** By which the services of `foundAs` are found. */
const searched: Readonly<Record<string, string>> = {
  'municipality-anderlecht': 'gemeente anderlecht',
  'municipality-ixelles': 'gemeente elsene',
}

check(Object.fromEntries(tree.verdicts.map(({ id }) => [`verdict-${id}`, reached(id)])))

function reached(verdict: string): Reach {
  return async (visitor) => {
    await visitor.open('can-we-help')
    await visitor.press(pagesText('nl').t('can-we-help.start'))
    for (const answer of wayTo(tree, verdict)) {
      const service = foundAs(answer)
      if (service) {
        await visitor.fill(t('search.label'), searched[service] ?? service)
        await visitor.press(t('search.submit'))
      }
      await visitor.page.locator(`[name=answer][value="${service ?? answer.id}"]`).check()
      await visitor.press(t('continue'))
    }
  }
}
