/** The three answers of the short way, between the fields of its page and those of the form. */
import { randomUUID } from 'node:crypto'
import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { findService, holdsName, servicesNamed } from '../../../published/index.ts'
import type { PortalParts } from '../../parts.ts'
import type { TypedAnswers } from '../answers.ts'
import type { Fields } from '../asking/question.ts'

type WithDb = Pick<PortalParts, 'db'>

const contactFields = ['channel', 'email', 'post', 'telephone']

/** What stands in the fields of the page. */
export async function briefFields(
  { db }: WithDb,
  { 'what-happened': story, service: about, contact }: TypedAnswers,
  lang: Lang,
): Promise<Fields> {
  const service = await findService(db, about?.fields['service'] ?? '')
  const words = service?.names[lang] ?? about?.fields['words'] ?? ''
  return { ...contact?.fields, ...story?.fields, words }
}

/** What the page asks, without what its form brings along. */
export function typedIn(form: Fields): Fields {
  const asked = ['what-happened', 'words', ...contactFields]
  return Object.fromEntries(asked.map((name) => [name, form[name] ?? '']))
}

/** `before`: as the draft has them; the same words stand for the same service. */
export async function briefAnswers(
  parts: WithDb,
  form: Fields,
  before: TypedAnswers,
): Promise<TypedAnswers> {
  const words = form['words'] ?? ''
  const service = before.service?.fields['words'] === words && before.service
  return {
    'what-happened': answered(form, ['what-happened']),
    service: service || { fields: await serviceFields(parts, words), stamp: randomUUID() },
    contact: answered(form, contactFields),
  }
}

function answered(form: Fields, names: readonly string[]) {
  const fields = Object.fromEntries(names.map((name) => [name, form[name] ?? '']))
  return { fields, stamp: randomUUID() }
}

/** A name that says without doubt which service is meant; otherwise the words stay, and we look. */
async function serviceFields({ db }: WithDb, words: string): Promise<Fields> {
  const named = await servicesNamed(db, words)
  const service = (named.length === 1 && named[0]) || undefined
  const other = holdsName(words) ? 'not-listed' : 'unknown'
  return { words, searched: words, service: service ?? other }
}
