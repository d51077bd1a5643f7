/**
 * Counts what nobody has confirmed yet of an office's register. Fails for nobody: staff confirm in the office. But
 * numbers for people in danger must be right before anybody is told them.
 */
import { join } from 'node:path'
import { root } from '../src/platform/root.ts'
import { readRegister } from '../src/published/index.ts'

const { services, referrals } = await readRegister(join(root, 'offices/brussels'))
const unsure = services.filter(({ confidence }) => confidence !== 'confirmed')
const unchecked = referrals.filter(
  ({ phone, email, url, conditions, verified }) =>
    (phone && !verified.includes('phone')) ||
    (email && !verified.includes('email')) ||
    (url && !verified.includes('url')) ||
    (conditions && !verified.includes('conditions')),
)
const crisis = referrals.filter(
  ({ field, phone, verified }) => field === 'crisis' && phone && !verified.includes('phone'),
)
console.log(
  `register: ${unsure.length} of ${services.length} services are not confirmed to be ours,`,
)
console.log(
  `  ${unchecked.length} of ${referrals.length} others have something that nobody has checked;`,
)
console.log(
  `  before launch: ${crisis.map(({ id }) => id).join(', ') || 'nothing'} (no confirmed number for people in danger)`,
)
