/**
 * What happens now, in words. A view is sealed when something happens in a file, and days go by
 * without: one that has passed is not hidden.
 */
import type { Asked, MailboxView, NextMove, endings } from '../../letterbox/index.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { FollowText } from './text.ts'

export interface Line {
  readonly text: string
  /** Of the office's own words, where the page is in another. */
  readonly lang?: Lang | undefined
}

type Next = MailboxView['next']

interface About {
  readonly view: MailboxView
  readonly next: Next
  readonly today: string
  readonly text: FollowText
}

export function nextLines(view: MailboxView, today: string, text: FollowText): Line[] {
  const next = nextNow(view, today)
  return [...withdrawing(view, text), ...linesOf[next.code]({ view, next, today, text })]
}

/** They asked us to stop, and we have not confirmed it yet. */
function withdrawing(view: MailboxView, { t }: FollowText): Line[] {
  return hasWithdrawn(view) ? lines(t('next.withdrawing')) : []
}

/** Once the office wrote again, the two talk about it. */
export function hasWithdrawn({ messages, ending }: MailboxView): boolean {
  const last = messages.findLast(({ from, kind }) => from === 'office' || kind === 'withdraw')
  return ending === undefined && last?.kind === 'withdraw'
}

/** Who let the day pass to correct what will be examined agreed with it. */
function nextNow({ next, asked = [] }: MailboxView, today: string): Next {
  const isOver = next.code === 'scope' && next.by !== undefined && next.by < today
  if (!isOver) return next
  return { code: asked.some(isAwaited) ? 'service-answer' : 'dialogue' }
}

export function isAwaited({ answeredOn, isOver }: Asked): boolean {
  return answeredOn === undefined && !isOver
}

const linesOf: Readonly<Record<NextMove, (about: About) => Line[]>> = {
  acknowledgement: ours,
  information: ours,
  verification: ours,
  dialogue: ours,
  improvement: ours,
  nothing: ours,
  conclusion: ({ text: { t } }) => lines(t('next.conclusion'), t('next.conclusion-then')),
  'your-answer': (about) => [
    ...lines(begun('your-answer', about), until('your-answer', about.next.by, about)),
    ...lines(about.text.t('next.your-answer-how')),
  ],
  scope: (about) => {
    const { next, text } = about
    const { t } = text
    const by = next.by && t('next.scope-by', { day: dayText(text.lang, next.by) })
    return lines(begun('scope', about), by ?? t('next.scope-open'))
  },
  'service-answer': serviceAnswer,
  'put-right': putRight,
  waiting: (about) => {
    const { next, text } = about
    const { t } = text
    const by = until('waiting', next.by, about) ?? t('next.waiting-open')
    return [...lines(begun('waiting', about)), ...why(about), ...lines(by, t('next.waiting-then'))]
  },
  closed: ended,
  transferred: ended,
}

function ours({ next: { code, by }, today, text: { t, lang } }: About): Line[] {
  const day = by && dayText(lang, by)
  const isLate = by !== undefined && by < today
  return lines(
    t(`next.${code}` as 'next.dialogue'),
    day && t(isLate ? 'file.late' : 'file.by', { day }),
  )
}

function serviceAnswer(about: About): Line[] {
  const { view, text } = about
  const { t, lang } = text
  const ask = view.asked?.find((each) => each.what !== 'rectification' && isAwaited(each))
  if (!ask) return lines(t('next.service-answer'), t('next.service-answer-then'))
  const what = ask.what === 'analysis' ? 'analysis' : 'question'
  const reminder = ask.reminders.at(-1)
  return lines(
    t(`next.service-answer-${what}`, { day: dayText(lang, ask.on) }),
    until('service-answer', ask.by, about),
    reminder && t('next.service-answer-reminded', { day: dayText(lang, reminder) }),
    t('next.service-answer-then'),
  )
}

function putRight(about: About): Line[] {
  const { view, text } = about
  const { t, lang } = text
  const ask = view.asked?.findLast((each) => each.what === 'rectification' && isAwaited(each))
  return lines(
    ask ? t('next.put-right-on', { day: dayText(lang, ask.on) }) : t('next.put-right'),
    until('put-right', ask?.by, about),
    t('next.put-right-then'),
  )
}

function ended(about: About): Line[] {
  const { ending } = about.view
  const { t } = about.text
  if (!ending) return lines(t('next.nothing'))
  const { reason } = ending
  return [
    ...lines(t(`ending.${reason}`)),
    ...why(about),
    ...lines(t(`ending-then.${reason}`), hasLimits(reason) && t('ending.limits')),
  ]
}

/** Of a complaint about a decision, which may have an appeal. */
function hasLimits(reason: (typeof endings)[number]): boolean {
  return reason !== 'spam' && reason !== 'answered'
}

function why({ view: { language, next, ending }, text: { t, lang } }: About): Line[] {
  const reason = ending ? ending.why : next.why
  if (!reason) return []
  return [{ text: t('file.why') }, { text: reason, lang: language === lang ? undefined : language }]
}

function begun(code: 'your-answer' | 'scope' | 'waiting', { next, text }: About): string {
  const { t, lang } = text
  return next.on ? t(`next.${code}-on`, { day: dayText(lang, next.on) }) : t(`next.${code}`)
}

function until(
  code: 'your-answer' | 'service-answer' | 'put-right' | 'waiting',
  by: string | undefined,
  { today, text: { t, lang } }: About,
): string | undefined {
  if (!by) return undefined
  return t(`next.${code}-${by < today ? 'late' : 'by'}`, { day: dayText(lang, by) })
}

function lines(...texts: readonly (string | false | undefined)[]): Line[] {
  return texts.flatMap((text) => (text ? [{ text }] : []))
}
