/** What a change of an entry was, field by field, in the words of the form. Pure. */
import { dayText } from '../../platform/i18n/dates.ts'
import type { ServiceEntry } from '../../published/index.ts'
import { fullLabelOf } from './fields.ts'
import { partOfRegister } from './parts.ts'
import type { Desk, Entry, Part } from './parts.ts'
import type { RegisterText } from './text.ts'

export interface Difference {
  readonly field: string
  readonly was: string
  readonly is: string
}

export function differences(
  text: RegisterText,
  desk: Desk,
  part: Part,
  { before, after }: { readonly before: unknown; readonly after: unknown },
): Difference[] {
  const [old, now] = [toldFields(text, desk, part, before), toldFields(text, desk, part, after)]
  const fields = [...new Set([...now.keys(), ...old.keys()])]
  return fields.flatMap((field) => {
    const [was, is] = [old.get(field) ?? '', now.get(field) ?? '']
    return was === is ? [] : [{ field, was, is }]
  })
}

/** By label; empty for what was not there. */
function toldFields(
  text: RegisterText,
  desk: Desk,
  part: Part,
  kept: unknown,
): ReadonlyMap<string, string> {
  if (!kept) return new Map()
  const entry = kept as Entry
  const told = new Map<string, string>()
  const tell = (label: string, value: string | undefined) => {
    if (value) told.set(label, [told.get(label), value].filter(Boolean).join(', '))
  }
  for (const [name, value] of Object.entries(partOfRegister[part].typed(entry, desk)))
    tell(labelOfRow(text, name), valueText(text, desk, name, value))
  if ('aliases' in entry)
    for (const each of entry.history ?? [])
      tell(text.t('happened.summary'), happenedText(text, each))
  return told
}

/** Of places in a row, their common name; of what was checked, the question. */
function labelOfRow(text: RegisterText, name: string): string {
  if (name.startsWith('verified-')) return text.t('verified')
  return fullLabelOf(text, name.replace(/-(?:\d+)$/, ''))
}

function valueText(text: RegisterText, { book }: Desk, name: string, value: string): string {
  const { t, lang } = text
  if (yesOrNo.has(name)) return t(value === 'yes' ? 'yes' : 'no')
  switch (name) {
    case 'branch':
      return t(`branch.${value as 'none' | 'report' | 'emergency'}`)
    case 'confidence':
      return t(`confidence.${value as ServiceEntry['confidence']}`)
    case 'ownOmbudsman':
      return book.referrals.get(value)?.names[lang] ?? value
    default:
      return verifiedText(text, name) ?? value.split('\n').filter(Boolean).join(', ')
  }
}

const yesOrNo = new Set(['complaints', 'reports', 'urgent', 'onCallSheet', 'inUse'])

function verifiedText({ t }: RegisterText, name: string): string | undefined {
  const [, what] = /^verified-(url|phone|email|conditions)$/.exec(name) ?? []
  return what && t(`unconfirmed.${what as 'url' | 'phone' | 'email' | 'conditions'}`)
}

type Happened = NonNullable<ServiceEntry['history']>[number]

function happenedText({ t, lang }: RegisterText, { what, on, names }: Happened): string {
  const day = on?.includes('-') ? dayText(lang, on) : on
  return [t(`happened.${what}`), day, names[lang]].filter(Boolean).join(', ')
}
