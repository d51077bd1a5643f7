/** Who complains and who helps, as staff complete or correct it; a call after a complaint in brief, mostly. Pure. */
import { contactChannels, othersIn } from '../../letterbox/index.ts'
import type { ContactChannel } from '../../letterbox/index.ts'
import { enterpriseNumberText } from '../../platform/enterprise-number.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { complainantColumns, helperColumns } from '../arrival/received-rows.ts'
import type { Party } from '../content-store.ts'
import type { KnownDanger } from '../danger.ts'
import { contactProblems, dangerIn, dateProblems, lengthProblems } from '../intake/entry-form.ts'
import type { Problem } from '../intake/entry-form.ts'
import { complainantIn, helperIn, needsIn, peopleProblems } from '../intake/people.ts'
import type { Prefix } from '../intake/people.ts'
import type { Typed } from '../intake/typed.ts'
import type { CaseState } from '../procedure/state.ts'
import type { Details, Joined } from './people-store.ts'

export type PeopleReading =
  | { readonly ok: false; readonly problems: Problem[] }
  | {
      readonly ok: true
      /** Of those whose details differ from what the file has. */
      readonly changed: readonly Details[]
      /** A helper where there was none, and who else complains of the same. */
      readonly joined: readonly Joined[]
      /** Of those who complained of the same, and do not any more. */
      readonly left: readonly string[]
      readonly contactChannel: ContactChannel
      readonly language: Lang
      /** `null`: nothing is going to happen. Undefined where nobody said otherwise than the file. */
      readonly danger: KnownDanger | null | undefined
    }

/** As the fields show it. */
export function typedPeople(
  parties: readonly Party[],
  { contactChannel, language }: CaseState,
  danger: KnownDanger | undefined,
): Typed {
  return {
    ...Object.fromEntries(parties.flatMap(typedParty)),
    others: namesOf(othersAmong(parties)).join('\n'),
    'contact-channel': contactChannel,
    language,
    ...(danger && typedDanger(danger)),
  }
}

export function readPeople(
  typed: Typed,
  parties: readonly Party[],
  known: KnownDanger | undefined,
): PeopleReading {
  const contactChannel = contactChannels.find((each) => each === typed['contact-channel'])
  const language = languages.find((each) => each === typed['language'])
  const problems = [
    ...contactProblems(typed),
    ...peopleProblems(typed),
    ...lengthProblems(typed),
    ...dateProblems(typed, 'danger-on'),
  ]
  if (!contactChannel || !language || problems.length > 0) return { ok: false, problems }
  const changed = parties.flatMap((party) => {
    const details = detailsIn(typed, party)
    return details && isOther(details, party) ? [details] : []
  })
  const people = { changed, ...readOthers(typed, parties), joined: readJoined(typed, parties) }
  return { ok: true, ...people, contactChannel, language, danger: readDanger(typed, known) }
}

function readJoined(typed: Typed, parties: readonly Party[]): Joined[] {
  const helper = parties.some(({ role }) => role === 'helper') ? undefined : helperIn(typed)
  const named = namesOf(othersAmong(parties))
  const others = othersIn(typed['others']).filter((name) => !named.includes(name))
  return [
    ...(helper
      ? [
          {
            role: 'helper' as const,
            ...helperColumns(helper),
            has_mandate: helper.hasMandate ?? null,
          },
        ]
      : []),
    ...[...new Set(others)].map((name) => ({ role: 'co-complainant' as const, name })),
  ]
}

/** They are their names: one that was corrected is another. */
function readOthers(typed: Typed, parties: readonly Party[]) {
  const kept = othersIn(typed['others'])
  const gone = othersAmong(parties).filter(({ name }) => !kept.includes(name ?? ''))
  return { left: typed['others'] === undefined ? [] : gone.map(({ id }) => id) }
}

function othersAmong(parties: readonly Party[]): Party[] {
  return parties.filter(({ role }) => role === 'co-complainant')
}

/** The file keeps no order of them. */
function namesOf(parties: readonly Party[]): string[] {
  return parties.map(({ name }) => name ?? '').toSorted()
}

/** Who complains of the same has a name only. */
function detailsIn(typed: Typed, { id, role }: Party): Details | undefined {
  if (role === 'co-complainant') return undefined
  return role === 'helper'
    ? { id, ...helperColumns(helperIn(typed) ?? {}) }
    : { id, ...complainantColumns(complainantIn(typed), needsIn(typed)) }
}

function isOther(details: Details, party: Party): boolean {
  const names = Object.keys(details) as (keyof Details)[]
  return names.some((name) => told(details[name]) !== told(party[name]))
}

/** A box that was never ticked and one that was not are the same. */
function told(value: Party[keyof Party] | undefined): string | true | null {
  return Array.isArray(value) ? value.join(' ') : value || null
}

function readDanger(typed: Typed, known: KnownDanger | undefined) {
  const said = dangerIn(typed)
  if (!said) return said === null && known ? null : undefined
  const danger = { on: said.on ?? null, what: said.what ?? null }
  return danger.on === known?.on && danger.what === known.what ? undefined : danger
}

function typedParty(party: Party): (readonly [string, string])[] {
  const { role, name, organisation, email, telephone, address, capacity } = party
  if (role === 'co-complainant') return []
  const prefix: Prefix = role === 'helper' ? 'helper-' : ''
  const both = { name, organisation, email, telephone, post: address, capacity }
  return [
    ...Object.entries(both).map(([field, value]) => [`${prefix}${field}`, value ?? ''] as const),
    ...(role === 'helper' ? typedHelping(party) : typedNeeds(party)),
  ]
}

function typedHelping({ letters, may_see_health: maySeeHealth }: Party) {
  return [
    ['helper-letters', letters ?? ''],
    ['helper-health', maySeeHealth ? 'yes' : ''],
  ] as const
}

function typedNeeds(party: Party) {
  const { enterprise_number: number, needs } = party
  return [
    ['enterprise', number ? enterpriseNumberText(number) : ''],
    ...needs.map((need) => [`need-${need}`, 'yes'] as const),
    ['need-language', party.spoken_language ?? ''],
    ['need-times', party.safe_times ?? ''],
    ['need-words', party.needs_words ?? ''],
  ] as const
}

function typedDanger({ on, what }: KnownDanger): Typed {
  const [year = '', month = '', day = ''] = on?.split('-') ?? []
  return {
    danger: 'yes',
    'danger-what': what ?? '',
    'danger-on-day': day.replace(/^0/, ''),
    'danger-on-month': month.replace(/^0/, ''),
    'danger-on-year': year,
  }
}
