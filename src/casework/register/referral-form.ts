/** Somebody else who can help, as staff type it. Pure. */
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Referral } from '../../published/index.ts'
import { defined, FieldReader, typedIfAny, typedNames } from './typed.ts'
import type { Reading, Typed } from './typed.ts'

/** What staff confirm one by one: only that is shown as a fact. */
export const verifiable = ['url', 'phone', 'email', 'conditions'] as const

export function typedReferral(entry: Referral | undefined): Typed {
  if (!entry) return {}
  const { url, phone, email, note } = entry
  return {
    ...typedNames('name', entry.names),
    ...Object.fromEntries(languages.map((lang) => [`for-${lang}`, entry.for[lang].join('\n')])),
    ...(entry.conditions && typedNames('conditions', entry.conditions)),
    source: entry.source,
    ...typedIfAny({ url, phone, email, note }),
    ...Object.fromEntries(entry.verified.map((what) => [`verified-${what}`, 'yes'])),
  }
}

/** What the form does not ask stays as it was. */
export function readReferral(
  typed: Typed,
  id: string,
  before: Referral | undefined,
): Reading<Referral> {
  const read = new FieldReader(typed)
  const lists = languages.map((lang) => [lang, read.lines(`for-${lang}`)] as const)
  for (const [lang, list] of lists) if (list.length === 0) read.problems[`for-${lang}`] = 'name'
  const known = {
    url: read.url('url'),
    phone: read.phone('phone'),
    email: read.email('email'),
    conditions: read.inEachLanguage('conditions', 'conditions', true),
  }
  const entry = defined<Referral>({
    ...before,
    ...known,
    id,
    names: read.inEachLanguage('name', 'name') ?? { nl: '', fr: '', en: '' },
    for: Object.fromEntries(lists) as Referral['for'],
    source: read.required('source', 'source'),
    // What there is not cannot be right.
    verified: verifiable.filter((what) => read.isYes(`verified-${what}`) && known[what]),
    note: read.words('note'),
  })
  const { problems } = read
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, entry }
}
