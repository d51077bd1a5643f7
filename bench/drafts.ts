/** Complaints that somebody has filled in and not sent yet, each in a browser of its own. */
import { inventWords } from './invented-complaint.ts'
import { Browser } from './http.ts'
import type { Ground } from './ground.ts'
import { drafts, newDraft } from '../src/portal/complaint/draft.ts'
import type { OpenDraft } from '../src/portal/complaint/draft.ts'
import { newVisitor } from '../src/portal/safe-cookie.ts'
import { createSafe } from '../src/portal/safe.ts'

export interface Begun {
  readonly browser: Browser
  readonly draft: string
  readonly content: OpenDraft
}

/** Put into the safe directly: a person would need thirteen pages for it. */
export async function beginDraft(ground: Ground, index: number): Promise<Begun> {
  const { portal, system } = ground
  const visitor = newVisitor()
  const content = filledIn(ground, index)
  const { id } = await createSafe(portal, visitor, drafts, content, new Date())
  const cookie = Buffer.from(visitor.secret).toString('base64url')
  return { browser: new Browser(system.portal, { s: cookie }), draft: id, content }
}

function filledIn({ serviceIds }: Ground, index: number): OpenDraft {
  const service = serviceIds[index % serviceIds.length] ?? 'unknown'
  const typed = {
    capacity: { capacity: 'self' },
    name: { name: inventWords(index, 2), organisation: '', person: '' },
    contact: { channel: 'email', email: `person.${index}@example.org`, language: 'fr' },
    service: { words: 'commune', searched: 'commune', service },
    'what-happened': { 'what-happened': inventWords(index, 120) },
    since: { since: 'Depuis mars' },
    decision: { reference: `DOS-${index}` },
    danger: { danger: 'no' },
    'asked-service': { told: 'yes', asked: inventWords(index, 20), answer: 'Rien.' },
    wanted: { wanted: inventWords(index, 10) },
    'may-transfer': { 'may-transfer': 'yes' },
  }
  const answers = Object.entries(typed).map(([id, fields]) => [id, { fields, stamp: '' }])
  const begun = newDraft({ isOwnDevice: false, isRestarted: false })
  return { ...begun, answers: Object.fromEntries(answers) as OpenDraft['answers'] }
}
