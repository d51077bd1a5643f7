/**
 * Counts what nobody has confirmed yet of an office's register and of its pages in further languages, which are read
 * and checked on the way. Fails for nobody: staff confirm in the office. But
 * numbers for people in danger must be right before anybody is told them.
 */
import { join } from 'node:path'
import { loadOffice } from '../src/platform/office/index.ts'
import { root } from '../src/platform/root.ts'
import { loadSummaries } from '../src/portal/summaries/load-summaries.ts'
import { readRegister, unconfirmedIn } from '../src/published/index.ts'

const folder = join(root, 'offices/brussels')
const office = await loadOffice(folder)
await loadSummaries(office)
const unread = office.summaries.filter(({ certainty }) => certainty !== 'confirmed')
const { services, referrals, topics } = await readRegister(folder)
const unsure = services.filter((service) => unconfirmedIn(service).length > 0)
const guessedTopics = topics.filter((topic) => unconfirmedIn(topic).length > 0)
const unchecked = referrals.filter((referral) => unconfirmedIn(referral).length > 0)
const crisis = unchecked.filter(
  (referral) => referral.field === 'crisis' && unconfirmedIn(referral).includes('phone'),
)
console.log(
  `register: ${unsure.length} of ${services.length} services are not confirmed to be ours,`,
)
console.log(
  `  ${unchecked.length} of ${referrals.length} others have something that nobody has checked;`,
)
console.log(
  `  ${guessedTopics.length} of ${topics.length} topics lead where nobody has confirmed yet;`,
)
console.log(
  `  before launch: ${crisis.map(({ id }) => id).join(', ') || 'nothing'} (no confirmed number for people in danger)`,
)
console.log(
  `languages: ${unread.length} of ${office.summaries.length} summaries are confirmed by nobody: ${unread.map(({ language }) => language).join(', ')}`,
)
const facts = {
  'hours and way for visits (contact.visits)': office.contact.visits,
  'who enforces accessibility (accessibility.enforcement)': office.accessibility.enforcement,
}
const guessed = Object.entries(facts).filter(([, { certainty }]) => certainty !== 'confirmed')
console.log(`office: to be confirmed: ${guessed.map(([name]) => name).join(', ') || 'nothing'}`)
