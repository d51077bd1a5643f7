/** A service of the register, as staff type it. Pure. */
import type { ServiceEntry } from '../../published/index.ts'
import { defined, FieldReader, typedIfAny, typedNames } from './typed.ts'
import type { Reading, Typed } from './typed.ts'

export const certainties = ['confirmed', 'confirmed-with-doubt', 'inferred'] as const
export const happenings = ['renamed', 'merged', 'split', 'took-over'] as const

export function typedService(entry: ServiceEntry | undefined): Typed {
  if (!entry) return { complaints: 'no', reports: 'no', confidence: 'inferred' }
  const { complaintContact: contact, answerTerm: term } = entry
  return {
    ...typedNames('name', entry.names),
    kind: entry.kind,
    aliases: entry.aliases.join('\n'),
    complaints: entry.complaints ? 'yes' : 'no',
    reports: entry.reports ? 'yes' : 'no',
    confidence: entry.confidence,
    source: entry.source,
    note: entry.note,
    ...typedIfAny({
      ownOmbudsman: entry.ownOmbudsman,
      url: contact?.url,
      phone: contact?.phone,
      email: contact?.email,
      answerDays: term?.answerDays,
      factsMonths: term?.factsNoOlderThanMonths,
    }),
  }
}

/** What the form does not ask stays as it was. */
export function readService(
  typed: Typed,
  id: string,
  before: ServiceEntry | undefined,
): Reading<ServiceEntry> {
  const read = new FieldReader(typed)
  const source = read.required('source', 'source')
  const certainty = certainties.find((each) => each === typed['confidence'])
  const entry = defined<ServiceEntry>({
    ...before,
    id,
    names: read.inEachLanguage('name', 'name') ?? { nl: '', fr: '', en: '' },
    kind: read.words('kind') ?? before?.kind ?? 'other',
    complaints: read.isYes('complaints'),
    reports: read.isYes('reports'),
    confidence: certainty ?? 'inferred',
    aliases: read.lines('aliases'),
    ownOmbudsman: read.words('ownOmbudsman'),
    complaintContact: contactOf(read, before, source),
    answerTerm: termOf(read, before, source),
    history: historyOf(read, before),
    source,
    note: read.words('note') ?? '–',
  })
  const { problems } = read
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, entry }
}

function contactOf(read: FieldReader, before: ServiceEntry | undefined, source: string) {
  const contact = { url: read.url('url'), phone: read.phone('phone'), email: read.email('email') }
  if (Object.values(contact).every((value) => value === undefined)) return undefined
  return defined({ source, ...before?.complaintContact, ...contact })
}

function termOf(read: FieldReader, before: ServiceEntry | undefined, source: string) {
  const answerDays = read.count('answerDays')
  const factsNoOlderThanMonths = read.count('factsMonths')
  const kept = before?.answerTerm
  const isEmpty = !answerDays && !factsNoOlderThanMonths && !kept?.objectionDays
  return isEmpty ? undefined : defined({ source, ...kept, answerDays, factsNoOlderThanMonths })
}

/** One more, where something was said to have happened. */
function historyOf(read: FieldReader, before: ServiceEntry | undefined) {
  const what = happenings.find((each) => each === read.words('happened'))
  if (!what) return before?.history
  const on = read.words('happened-on')
  if (on && !/^\d{4}(-\d{2}-\d{2})?$/.test(on)) read.problems['happened-on'] = 'year'
  const names = read.inEachLanguage('happened', 'name') ?? { nl: '', fr: '', en: '' }
  return [...(before?.history ?? []), defined({ what, on, names })]
}
