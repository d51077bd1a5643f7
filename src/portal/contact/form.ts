/** What was typed, understood, or what is wrong with it, in the person's language. Pure. */
import { z } from 'zod'
import { lengths, visitNeeds } from '../../letterbox/index.ts'
import type { ComplaintContent, ContactRequest } from '../../letterbox/index.ts'
import { tidied } from '../../platform/http/tidied.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { fieldErrors } from '../complaint/asking/question.ts'
import { contactForm } from '../complaint/questions/contact.tsx'
import { complaintText } from '../complaint/text.ts'
import type { ContactKind } from './kinds.ts'
import { contactText } from './text.ts'

export const typedForm = z.record(z.string(), z.string().catch(''))
export type Typed = z.infer<typeof typedForm>

/** By the name of the field, in the order of the page. */
export type Problems = Readonly<Record<string, string>>

/** A complaint's content but for what sending adds; or somebody to be rung or received. */
export type Understood =
  | { readonly is: 'question'; readonly content: Omit<ComplaintContent, 'mailboxId'> }
  | { readonly is: 'request'; readonly request: ContactRequest }

export type Reading =
  | { readonly ok: true; readonly understood: Understood }
  | { readonly ok: false; readonly problems: Problems }

interface Offer {
  readonly lang: Lang
  /** Half-days that can still be chosen. */
  readonly offered: readonly string[]
}

const mostOf = {
  question: lengths.story,
  'needs-words': lengths.line,
  about: lengths.paragraph,
  name: lengths.line,
} as const
type TextField = keyof typeof mostOf

/** In the order of the page. What a page does not ask is not found wrong there. */
const textsOf: Readonly<Record<ContactKind, readonly TextField[]>> = {
  question: ['question', 'name'],
  'call-back': ['about', 'name'],
  appointment: ['needs-words', 'about', 'name'],
}

export function readContact(kind: ContactKind, typed: Typed, offer: Offer): Reading {
  const { lang } = offer
  const reach = reachIn(kind, typed, lang)
  const slots = slotsIn(kind, typed)
  const problems: Problems = {
    ...(kind === 'question' && questionProblem(typed, lang)),
    ...(kind !== 'question' && slotProblem(kind, slots, offer)),
    ...tooLong(kind, typed, lang),
    ...reach.problems,
  }
  if (!reach.way || Object.keys(problems).length > 0) return { ok: false, problems }

  const language = languages.find((each) => each === typed['language']) ?? lang
  const name = textIn(typed, 'name')
  const { contactChannel, ...ways } = reach.way
  if (kind === 'question') {
    const content = {
      v: 1 as const,
      language,
      complainant: { capacity: 'adult' as const, name, ...ways },
      contactChannel,
      service: { is: 'unknown' as const },
      whatHappened: textIn(typed, 'question') ?? '',
      isQuestion: true,
      documents: [],
    }
    return { ok: true, understood: { is: 'question', content } }
  }
  const about = textIn(typed, 'about')
  const from = { v: 1 as const, language, name, contactChannel, ...ways, slots, about }
  if (kind === 'call-back') return request({ ...from, kind })
  const needs = visitNeeds.filter((need) => typed[`need-${need}`])
  return request({ ...from, kind, needs, needsWords: textIn(typed, 'needs-words') })
}

function request(asked: ContactRequest): Reading {
  return { ok: true, understood: { is: 'request', request: asked } }
}

/** One half-day for a call; as many as suit for a visit. */
function slotsIn(kind: ContactKind, typed: Typed): string[] {
  const names = Object.keys(typed).filter((name) => name.startsWith('slot-') && typed[name])
  const slots = kind === 'call-back' ? [typed['slot'] ?? ''] : names.map((name) => name.slice(5))
  return slots.filter(Boolean)
}

function slotProblem(
  kind: ContactKind,
  slots: readonly string[],
  { lang, offered }: Offer,
): Problems {
  const { t } = contactText(lang)
  const none = kind === 'call-back' ? 'error.slot-none' : 'error.slots-none'
  if (slots.length === 0) return { slot: t(none) }
  return slots.every((slot) => offered.includes(slot)) ? {} : { slot: t('error.slot-gone') }
}

/** By which way, and at which address: as the complaint's form asks it. */
function reachIn(kind: ContactKind, typed: Typed, lang: Lang) {
  const { telephone = '' } = typed
  const fields = kind === 'call-back' ? { channel: 'telephone', telephone } : typed
  const read = contactForm.safeParse(fields)
  if (read.success) {
    const { channel, [channel]: reached } = read.data
    const field = channel === 'post' ? 'address' : channel
    return { way: { contactChannel: channel, [field]: reached }, problems: {} }
  }
  const { t } = complaintText(lang)
  const told = fieldErrors(read.error.issues).map(({ field, words }) => [field, t(words)])
  return { way: undefined, problems: Object.fromEntries(told) as Problems }
}

function questionProblem(typed: Typed, lang: Lang): Problems {
  return textIn(typed, 'question') ? {} : { question: contactText(lang).t('error.question-none') }
}

function tooLong(kind: ContactKind, typed: Typed, lang: Lang): Problems {
  const { t } = contactText(lang)
  const long = textsOf[kind].filter((field) => (textIn(typed, field)?.length ?? 0) > mostOf[field])
  return Object.fromEntries(
    long.map((field) => [
      field,
      t(`error.too-long.${field}`, { most: numberText(lang, mostOf[field]) }),
    ]),
  )
}

function textIn(typed: Typed, field: string): string | undefined {
  return tidied(typed[field] ?? '') || undefined
}
