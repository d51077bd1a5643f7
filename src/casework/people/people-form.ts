/** Who complains and who helps, as staff complete or correct it; a call after a complaint in brief, mostly. Pure. */
import { contactChannels, lengths } from '../../letterbox/index.ts'
import type { ContactChannel } from '../../letterbox/index.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Party } from '../content-store.ts'
import { contactProblems } from '../intake/entry-form.ts'
import type { Problem } from '../intake/entry-form.ts'
import { personIn } from '../intake/people.ts'
import type { Prefix } from '../intake/people.ts'
import { textIn } from '../intake/typed.ts'
import type { Typed } from '../intake/typed.ts'
import type { CaseState } from '../procedure/state.ts'

/** What can be corrected of a party. */
export type Details = Pick<
  Party,
  'id' | 'name' | 'organisation' | 'email' | 'telephone' | 'address'
>

export type PeopleReading =
  | { readonly ok: false; readonly problems: Problem[] }
  | {
      readonly ok: true
      /** Of those whose details differ from what the file has. */
      readonly changed: readonly Details[]
      readonly contactChannel: ContactChannel
      readonly language: Lang
    }

const parts = ['name', 'organisation', 'email', 'telephone', 'address'] as const

/** As the fields show it. */
export function typedPeople(
  parties: readonly Party[],
  { contactChannel, language }: CaseState,
): Typed {
  const fields = parties.flatMap((party) => {
    const prefix = prefixOf(party)
    if (prefix === undefined) return []
    return parts.map((part) => [fieldOf(prefix, part), party[part] ?? ''] as const)
  })
  return { ...Object.fromEntries(fields), 'contact-channel': contactChannel, language }
}

export function readPeople(typed: Typed, parties: readonly Party[]): PeopleReading {
  const contactChannel = contactChannels.find((each) => each === typed['contact-channel'])
  const language = languages.find((each) => each === typed['language'])
  const problems = [...contactProblems(typed), ...tooLong(typed)]
  if (!contactChannel || !language || problems.length > 0) return { ok: false, problems }
  const changed = parties.flatMap((party) => {
    const prefix = prefixOf(party)
    if (prefix === undefined) return []
    const given = personIn(typed, prefix)
    const details = {
      id: party.id,
      name: given.name ?? null,
      organisation: given.organisation ?? null,
      email: given.email ?? null,
      telephone: given.telephone ?? null,
      address: given.address ?? null,
    }
    return parts.some((part) => details[part] !== party[part]) ? [details] : []
  })
  return { ok: true, changed, contactChannel, language }
}

/** Who complains of the same has a name only. */
function prefixOf({ role }: Party): Prefix | undefined {
  if (role === 'co-complainant') return undefined
  return role === 'helper' ? 'helper-' : ''
}

function fieldOf(prefix: Prefix, part: (typeof parts)[number]): string {
  return `${prefix}${part === 'address' ? 'post' : part}`
}

function tooLong(typed: Typed): Problem[] {
  return (['', 'helper-'] as const).flatMap((prefix) =>
    parts.flatMap((part): Problem[] => {
      const field = fieldOf(prefix, part)
      const most = part === 'address' ? lengths.paragraph : lengths.line
      const isLong = (textIn(typed, field)?.length ?? 0) > most
      return isLong ? [{ field, code: 'too-long', most }] : []
    }),
  )
}
