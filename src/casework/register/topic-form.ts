/** A topic, as staff type it: words, where it leads, and what is asked back where it can be several things. Pure. */
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { fold, foldedNames, otherTopic } from '../../published/index.ts'
import type { Book, Topic, TopicDoors } from '../../published/index.ts'
import { appealFields, doorFields } from './places.ts'
import type { DoorIds, Places } from './places.ts'
import { certainties } from './service-form.ts'
import { defined, FieldReader, numbered, typedIfAny, typedNames } from './typed.ts'
import type { Reading, Typed } from './typed.ts'

export const branches = ['report', 'emergency'] as const

/** Empty ones behind those that are filled in: who needs more saves first. */
const more = 2
const fewestAnswers = 2

interface Around {
  readonly book: Book
  readonly places: Places
}

type Ask = NonNullable<Topic['ask']>
type Answer = Ask['options'][number]

export function typedTopic(entry: Topic | undefined, { places }: Around): Typed {
  if (!entry)
    return {
      ...typedWords(),
      ...typedDoors('', {}, places),
      ...typedAsk(undefined, places),
      ...blank,
    }
  return {
    ...typedNames('name', entry.names),
    ...typedWords(entry.words),
    ...typedDoors('', entry, places),
    branch: entry.branch ?? 'none',
    ...typedAsk(entry.ask, places),
    urgent: entry.urgent ? 'yes' : 'no',
    onCallSheet: entry.onCallSheet ? 'yes' : 'no',
    confidence: entry.confidence,
    ...typedIfAny({ source: entry.source, note: entry.note }),
    ...(entry.id !== otherTopic && { inUse: entry.ended ? 'no' : 'yes' }),
  }
}

const blank = { branch: 'none', urgent: 'no', onCallSheet: 'no', confidence: 'inferred' }

function typedWords(words: Topic['words'] = { nl: [], fr: [], en: [] }): Typed {
  return Object.fromEntries(languages.map((lang) => [`words-${lang}`, words[lang].join('\n')]))
}

function typedAsk(ask: Ask | undefined, places: Places): Typed {
  const answers = [...(ask?.options ?? []), ...Array.from({ length: more }, () => undefined)]
  const typed = answers.map((answer, at) => typedAnswer(`answer-${at}-`, answer, places))
  return { ...(ask && typedNames('ask', ask.words)), ...(Object.assign({}, ...typed) as Typed) }
}

function typedAnswer(prefix: string, answer: Answer | undefined, places: Places): Typed {
  const names = answer?.names ?? { nl: '', fr: '', en: '' }
  return { ...typedNames(`${prefix}name`, names), ...typedDoors(prefix, answer ?? {}, places) }
}

function typedDoors(prefix: string, ids: DoorIds, places: Places): Typed {
  return {
    ...numbered(`${prefix}place`, [...places.namesOf(ids, doorFields), '', '']),
    ...numbered(`${prefix}appeal`, [...places.namesOf(ids, appealFields), '']),
  }
}

/** What the form does not ask stays as it was. */
export function readTopic(
  typed: Typed,
  id: string,
  before: Topic | undefined,
  { book, places }: Around,
): Reading<Topic> {
  const read = new FieldReader(typed)
  const topic = defined<Topic>({
    ...before,
    id,
    names: read.inEachLanguage('name', 'name') ?? { nl: '', fr: '', en: '' },
    words: readWords(read),
    ...readDoors(read, '', before ?? {}, places),
    branch: branches.find((each) => each === typed['branch']),
    ask: readAsk(read, answerPrefixes(typed), before?.ask, places),
    urgent: read.isYes('urgent') || undefined,
    onCallSheet: read.isYes('onCallSheet') || undefined,
    ended: hasEnded(read, id),
    confidence: certainties.find((each) => each === typed['confidence']) ?? 'inferred',
    source: read.words('source'),
    note: read.words('note'),
  })
  if (isNowhere(topic) && !mayLeadNowhere(topic, before)) read.problems['place-0'] ??= 'nowhere'
  refuseTaken(read, topic, before, book)
  const { problems } = read
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, entry: topic }
}

/** What fits nowhere else is always there. */
function hasEnded(read: FieldReader, id: string): true | undefined {
  return (id !== otherTopic && read.words('inUse') === 'no') || undefined
}

function readWords(read: FieldReader): Topic['words'] {
  const words = languages.map((lang) => [lang, [...new Set(read.lines(`words-${lang}`))]] as const)
  if (words.every(([, lines]) => lines.length === 0)) return undefined
  return Object.fromEntries(words) as Record<Lang, string[]>
}

/** What the fields of each answer begin with. */
export function answerPrefixes(typed: Typed): string[] {
  return Object.keys(typed).flatMap((name) => /^answer-\d+-(?=name-nl$)/.exec(name)?.[0] ?? [])
}

function readAsk(
  read: FieldReader,
  prefixes: readonly string[],
  before: Ask | undefined,
  places: Places,
): Ask | undefined {
  const filled = prefixes.filter((prefix) => read.isAny(prefix))
  if (filled.length === 0 && !read.isAny('ask-')) return undefined
  const words = read.inEachLanguage('ask', 'name') ?? { nl: '', fr: '', en: '' }
  const next = prefixes.find((prefix) => !filled.includes(prefix))
  if (filled.length < fewestAnswers) read.problems[next ? `${next}name-nl` : 'ask-nl'] = 'answers'
  return {
    words,
    options: filled.map((prefix) =>
      readAnswer(read, prefix, before?.options[prefixes.indexOf(prefix)], places),
    ),
  }
}

function readAnswer(
  read: FieldReader,
  prefix: string,
  before: Answer | undefined,
  places: Places,
): Answer {
  const names = read.inEachLanguage(`${prefix}name`, 'name') ?? { nl: '', fr: '', en: '' }
  const answer = defined<Answer>({
    ...before,
    names,
    ...readDoors(read, prefix, before ?? {}, places),
  })
  if (isNowhere(answer)) read.problems[`${prefix}place-0`] ??= 'nowhere'
  return answer
}

function readDoors(read: FieldReader, prefix: string, before: DoorIds, places: Places): DoorIds {
  const found = [
    ...read.numbered(`${prefix}place`).map((field) => [field, doorFields] as const),
    ...read.numbered(`${prefix}appeal`).map((field) => [field, appealFields] as const),
  ].flatMap(([field, among]) => {
    const typed = read.words(field)
    if (!typed) return []
    const place = places.find(typed, among)
    if (!place) read.problems[field] = 'place'
    return place ?? []
  })
  const ids = (field: keyof DoorIds) => {
    const own = new Set(found.filter((place) => place.field === field).map((place) => place.id))
    // In their order, so that only what was changed is told as a change; what has no name here is not asked.
    const isAsked = (id: string) => places.namesOf({ [field]: [id] }, [field]).length > 0
    const kept = (before[field] ?? []).filter((id) => own.has(id) || !isAsked(id))
    const all = [...new Set([...kept, ...own])]
    return all.length > 0 ? all : undefined
  }
  return {
    kinds: ids('kinds'),
    services: ids('services'),
    referrals: ids('referrals'),
    appeals: ids('appeals'),
  }
}

type Ways = TopicDoors & Pick<Topic, 'ask'>

function isNowhere({ kinds, services, referrals, branch, ask }: Ways): boolean {
  return !kinds && !services && !referrals && !branch && !ask
}

/** What is about us, or about anything. */
function mayLeadNowhere({ id }: Topic, before: Topic | undefined): boolean {
  return id === otherTopic || (before !== undefined && isNowhere(before))
}

/** A word that another topic has; what both had already stays. */
function refuseTaken(
  read: FieldReader,
  topic: Topic,
  before: Topic | undefined,
  { topics }: Book,
): void {
  if (topic.ended) return
  const known = new Set(before && !before.ended ? foldedNames(before) : [])
  const taken = new Map(
    [...topics.values()]
      .filter(({ id, ended }) => id !== topic.id && !ended)
      .flatMap((other) => foldedNames(other).map((name) => [name, other] as const)),
  )
  const typed = languages.flatMap((lang) => [
    { field: `name-${lang}`, word: topic.names[lang] },
    ...(topic.words?.[lang] ?? []).map((word) => ({ field: `words-${lang}`, word })),
  ])
  for (const { field, word } of typed) {
    const other = known.has(fold(word)) ? undefined : taken.get(fold(word))
    if (other) read.problems[field] ??= { word, topic: other.names }
  }
}
