/**
 * A complaint as staff enter it, all on one page: what was typed, understood, or what is wrong with it.
 * Pure. The questions and their limits are those of the portal's form; but where a person left
 * something out, a letter is entered all the same: it is asked about once, as a doubt.
 */
import { contactChannels, lengths, othersIn } from '../../letterbox/index.ts'
import type { ComplaintContent } from '../../letterbox/index.ts'
import { emailAddressIn, isEmailAddress } from '../../platform/email-address.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Office } from '../../platform/office/index.ts'
import type { EntryChannel, FileKind, Lodging } from '../procedure/state.ts'
import { entryChannels, readLodging } from './lodging.ts'
import type { LodgingReading } from './lodging.ts'
import { doubtsAbout } from './doubts.ts'
import type { Doubt } from './doubts.ts'
import { complainantIn, helperIn, needsIn, peopleProblems, personIn, reachedBy } from './people.ts'
import { dateIn, readDateIn, textIn } from './typed.ts'
import type { Typed } from './typed.ts'

export type ProblemCode =
  | 'channel-none'
  | 'contact-none'
  | 'date-impossible'
  | 'date-incomplete'
  | 'date-none'
  | 'email-none'
  | 'email-wrong'
  | 'enterprise-wrong'
  | 'others-wrong'
  | 'language-none'
  | 'service-choose'
  | 'time-impossible'
  | 'to-come'
  | 'too-long'
  | 'what-happened-none'

export interface Problem {
  readonly field: string
  readonly code: ProblemCode
  /** Of what is too long: how many characters it may have. */
  readonly most?: number
}

export interface Entry {
  readonly kind: FileKind
  readonly channel: EntryChannel
  readonly lodgedAt: Date
  readonly lodging: Lodging
  /** Which service it is about is looked up apart. */
  readonly content: Omit<ComplaintContent, 'v' | 'mailboxId' | 'service' | 'documents'>
}

export type EntryReading =
  | { readonly ok: true; readonly entry: Entry; readonly doubts: readonly Doubt[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** How long each answer may be, in the order of the page. */
const texts: Readonly<Record<string, number>> = {
  name: lengths.line,
  organisation: lengths.line,
  email: lengths.line,
  telephone: lengths.line,
  post: lengths.paragraph,
  others: lengths.story,
  'need-language': lengths.line,
  'need-times': lengths.line,
  'need-words': lengths.paragraph,
  'helper-name': lengths.line,
  'helper-organisation': lengths.line,
  'helper-email': lengths.line,
  'helper-telephone': lengths.line,
  'helper-post': lengths.paragraph,
  service: lengths.line,
  'what-happened': lengths.story,
  since: lengths.line,
  reference: lengths.line,
  'danger-what': lengths.paragraph,
  asked: lengths.paragraph,
  answer: lengths.paragraph,
  wanted: lengths.paragraph,
  'not-to-mention': lengths.paragraph,
}

const dates = ['decided', 'received', 'danger-on'] as const

/** `toldWords`: what stands where the service was asked or not and no more was said, in that language. */
export function readEntry(
  typed: Typed,
  office: Pick<Office, 'channels' | 'timeZone'>,
  now: Date,
  toldWords: (told: Told, language: Lang) => string,
): EntryReading {
  const channel = entryChannels.find((each) => each === typed['channel'])
  // Whatever the channel is, the day can be read.
  const lodging = readLodging(typedLodging(typed), channel ?? 'telephone', office, now)
  const language = languages.find((each) => each === typed['language'])
  const problems: Problem[] = [
    ...(channel ? [] : [{ field: 'channel', code: 'channel-none' as const }]),
    ...lodgingProblems(lodging),
    ...contactProblems(typed),
    ...peopleProblems(typed),
    ...(language ? [] : [{ field: 'language', code: 'language-none' as const }]),
    ...lengthProblems(typed),
    ...storyProblems(typed),
    ...dates.flatMap((name) => dateProblems(typed, name)),
  ]
  const contactChannel = contactChannelIn(typed)
  if (!channel || !lodging.ok || !language || !contactChannel || problems.length > 0)
    return { ok: false, problems }

  const { at: lodgedAt, lodging: rule } = lodging
  const content = {
    language,
    contactChannel,
    complainant: complainantIn(typed),
    helper: helperIn(typed),
    others: othersIn(typed['others']),
    needs: needsIn(typed),
    ...storyIn(typed, (told) => toldWords(told, language)),
  }
  const kind = entryKinds.find((each) => each === typed['kind']) ?? 'complaint'
  const entry = { kind, channel, lodgedAt, lodging: rule, content }
  return { ok: true, entry, doubts: doubtsAbout(entry, office.timeZone, now) }
}

export const entryKinds = [
  'complaint',
  'information-request',
] as const satisfies readonly FileKind[]

export const toldAnswers = ['yes', 'no', 'cannot'] as const
export type Told = (typeof toldAnswers)[number]

function storyIn(typed: Typed, toldWords: (told: Told) => string) {
  const [asked, serviceAnswer] = [textIn(typed, 'asked'), textIn(typed, 'answer')]
  const told = toldAnswers.find((each) => each === typed['told'])
  const mayTransfer = typed['may-transfer']
  return {
    whatHappened: textIn(typed, 'what-happened') ?? '',
    since: textIn(typed, 'since'),
    decisionOn: dateIn(typed, 'decided'),
    receivedOn: dateIn(typed, 'received'),
    serviceReference: textIn(typed, 'reference'),
    danger: dangerIn(typed) ?? undefined,
    askedService: asked ?? (told && toldWords(told)),
    serviceAnswer,
    wanted: textIn(typed, 'wanted'),
    notToMention: textIn(typed, 'not-to-mention'),
    mayTransfer: mayTransfer === 'yes' || mayTransfer === 'no' ? mayTransfer === 'yes' : undefined,
  }
}

/** `null`: nothing is going to happen; undefined: nothing was said of it. Who fills in what or when has said that it is. */
export function dangerIn(typed: Typed): ComplaintContent['danger'] | null {
  if (typed['danger'] === 'no') return null
  const danger = { what: textIn(typed, 'danger-what'), on: dateIn(typed, 'danger-on') }
  return typed['danger'] === 'yes' || danger.what || danger.on ? danger : undefined
}

function typedLodging(typed: Typed) {
  return {
    day: typed['lodged-day'],
    month: typed['lodged-month'],
    year: typed['lodged-year'],
    time: typed['lodged-time'],
    hasNoPostmark: typed['no-postmark'] === 'yes',
  }
}

function lodgingProblems(read: LodgingReading): Problem[] {
  if (read.ok) return []
  const { field, code } = read.problem
  return [{ field: `lodged-${field}`, code: code === 'none' ? 'date-none' : code }]
}

/** Who gave one way only and did not choose it has told enough. */
function contactChannelIn(typed: Typed) {
  const chosen = contactChannels.find((each) => each === typed['contact-channel'])
  const ways = contactChannels.filter((way) => typed[way]?.trim() || typed[`helper-${way}`]?.trim())
  return chosen ?? (ways.length === 1 ? ways[0] : undefined)
}

/** Without an address no e-mail can be sent, and nobody would see that none was. */
export function contactProblems(typed: Typed): Problem[] {
  const channel = contactChannelIn(typed)
  if (!channel) return [{ field: 'contact-channel', code: 'contact-none' }]
  const { email, prefix } = reachedBy({
    complainant: personIn(typed, ''),
    helper: helperIn(typed),
  })
  const field = `${prefix}email`
  if (channel === 'email' && !email) return [{ field, code: 'email-none' }]
  return ['email', 'helper-email'].flatMap((each) => {
    const address = typed[each]?.trim()
    const isWrong = address && !isEmailAddress(emailAddressIn(address))
    return isWrong ? [{ field: each, code: 'email-wrong' as const }] : []
  })
}

/** Of all that is longer than it may be. */
export function lengthProblems(typed: Typed): Problem[] {
  return Object.entries(texts).flatMap(([field, most]) =>
    (textIn(typed, field)?.length ?? 0) > most ? [{ field, code: 'too-long' as const, most }] : [],
  )
}

export function dateProblems(typed: Typed, name: (typeof dates)[number]): Problem[] {
  const read = readDateIn(typed, name)
  return read.ok ? [] : [{ field: `${name}-day`, code: read.refusal }]
}

function storyProblems(typed: Typed): Problem[] {
  const isTold = textIn(typed, 'what-happened') !== undefined
  return isTold ? [] : [{ field: 'what-happened', code: 'what-happened-none' }]
}
