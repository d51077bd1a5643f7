/** Who complains, about what, by which way and when: worked out before anything happens. Pure. */
import type { ComplaintContent } from '../src/letterbox/index.ts'
import type { EntryChannel } from '../src/casework/procedure/state.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import type { Chance } from './chance.ts'
import type { Library, Matter, Refusal, Story } from './matters.ts'
import { contactOf, helperOf, personOf } from './person.ts'
import type { Commune, Living } from './person.ts'
import { phrases } from './phrases.ts'
import { tell } from './telling.ts'
import type { Facts } from './telling.ts'
import { addDays } from './working-time.ts'

/** What a file is about. */
export interface Subject {
  readonly story: Story
  readonly matter?: Matter
  readonly refusal?: Refusal
}

export interface Role extends Subject {
  readonly lang: Lang
  /** Undefined: by the portal. */
  readonly entry?: EntryChannel
  readonly facts: Facts
  readonly isQuestion: boolean
  readonly content: Omit<ComplaintContent, 'mailboxId'>
}

/** One in five writes in Dutch, one in twenty-five in English. */
const languages: readonly Lang[] = [
  ...Array<Lang>(19).fill('fr'),
  ...Array<Lang>(5).fill('nl'),
  'en',
]
const entries: readonly (EntryChannel | undefined)[] = [
  ...Array<undefined>(12).fill(undefined),
  'email',
  'email',
  'telephone',
  'telephone',
  'telephone',
  'post',
  'post',
  'visit',
]

export interface Casting {
  readonly library: Library
  /** Ids of the register. */
  readonly serviceIds: readonly string[]
  readonly chance: Chance
  /** Where it is not left to chance by which way it comes. */
  readonly entry?: EntryChannel | 'web'
}

/** What a file is to be about: a matter, or a ground for not examining it. */
export type Part = string

/** `early`: nobody has told the service yet. */
const aboutMatters: readonly Part[] = ['matter', 'early', 'urgent', 'question']

export function castRole(part: Part, lodgedOn: string, casting: Casting): Role {
  const { chance } = casting
  const subject = chooseSubject(part, casting)
  const { lang } = subject.story
  const serviceId = chooseService(subject, casting)
  const commune = communeOf(serviceId, casting)
  const facts = factsOf(subject, lodgedOn, commune, chance)
  const entry = casting.entry ? wayOf(casting.entry) : entryFor(part, chance)
  const told = { part, lodgedOn, subject, facts, chance }
  return {
    ...subject,
    lang,
    facts,
    isQuestion: part === 'question',
    ...(entry && { entry }),
    content: {
      v: 1,
      language: lang,
      ...whoOf(subject, { lang, commune, contactChannel: contactOf(entry, chance) }, casting),
      service: serviceOf(serviceId, subject.refusal?.words),
      ...storyOf(told),
      documents: [],
    },
  }
}

function whoOf({ refusal }: Subject, living: Living, { library, chance }: Casting) {
  const { contactChannel, lang } = living
  if (refusal?.isAnonymous)
    return {
      contactChannel: 'email',
      complainant: { capacity: 'adult', email: 'anonyme@example.org' },
    } as const
  return {
    contactChannel,
    complainant: personOf(library.people, living, chance),
    ...(chance.isLikely(0.07) && { helper: helperOf(lang) }),
  }
}

function serviceOf(id: string | undefined, named: string | undefined): ComplaintContent['service'] {
  if (id) return { is: 'listed', id }
  return named ? { is: 'not-listed', words: named } : { is: 'unknown' }
}

interface Telling {
  readonly part: Part
  readonly lodgedOn: string
  readonly subject: Subject
  readonly facts: Facts
  readonly chance: Chance
}

function storyOf({ part, lodgedOn, subject: { story, matter }, facts, chance }: Telling) {
  const { lang } = story
  const say = (text: string | undefined) => text && tell(text, lang, facts, chance)
  const what = say(story.what) ?? ''
  const asked = { askedService: say(story.asked), serviceAnswer: say(story.answer) }
  return {
    whatHappened: part === 'question' ? phrases(lang).t('question', { story: what }) : what,
    ...(part !== 'early' && asked),
    wanted: say(story.wanted),
    ...(matter?.isDecision && { receivedOn: dayFact(facts['answered']) }),
    ...(chance.isLikely(0.6) && { serviceReference: referenceOf(chance, lodgedOn) }),
    ...(part === 'urgent' && {
      danger: { what: say(story.danger), on: addDays(lodgedOn, chance.between(3, 9)) },
    }),
    ...(matter && { mayTransfer: chance.isLikely(0.8) }),
  }
}

function wayOf(entry: EntryChannel | 'web'): EntryChannel | undefined {
  return entry === 'web' ? undefined : entry
}

/** A question comes by staff only. */
function entryFor(part: Part, chance: Chance): EntryChannel | undefined {
  if (part === 'spam') return undefined
  return part === 'question'
    ? chance.pick(['email', 'telephone', 'visit'] as const)
    : chance.pick(entries)
}

function chooseSubject(part: Part, { chance, library }: Casting): Subject {
  if (part === 'spam') return { story: chance.pick(library.spam) }
  const lang = chance.pick(languages)
  if (aboutMatters.includes(part)) {
    const fitting = library.matters.flatMap((matter) =>
      matter.stories
        .filter((story) => story.lang === lang && (part !== 'urgent' || story.danger))
        .map((story) => ({ matter, story })),
    )
    return chance.pick(fitting.length > 0 ? fitting : urgentOf(library))
  }
  const refusals = library.refusals.filter(({ ground, body }) =>
    part === 'transfer' ? body : ground === part,
  )
  const all = refusals.flatMap((refusal) => refusal.stories.map((story) => ({ refusal, story })))
  const spoken = all.filter(({ story }) => story.lang === lang)
  return chance.pick(spoken.length > 0 ? spoken : all)
}

function urgentOf({ matters }: Library): Subject[] {
  return matters.flatMap((matter) =>
    matter.stories.filter(({ danger }) => danger).map((story) => ({ matter, story })),
  )
}

function chooseService({ matter, refusal }: Subject, casting: Casting): string | undefined {
  const { serviceIds, chance, library } = casting
  const patterns = matter?.services ?? (refusal?.service ? [refusal.service] : [])
  if (patterns.length === 0) return undefined
  const pattern = chance.pick(patterns)
  if (!pattern.endsWith('*')) return pattern
  const kind = pattern.slice(0, -1)
  const communes = Object.keys(library.people.communes)
  // Two municipalities have an ombudsman of their own.
  const isOurs = (id: string) =>
    !/^(municipality|pcsw)-/.test(id) || communes.includes(id.slice(kind.length))
  const able = serviceIds.filter(
    (id) => id.startsWith(kind) && isOurs(id) && !id.endsWith('ixelles'),
  )
  return chance.pick(able)
}

function communeOf(serviceId: string | undefined, { library, chance }: Casting): Commune {
  const { communes } = library.people
  const own = communes[serviceId?.replace(/^(municipality|pcsw)-/, '') ?? '']
  return own ?? chance.pick(Object.values(communes))
}

function factsOf(
  { matter, refusal }: Subject,
  lodgedOn: string,
  [, nl, fr]: Commune,
  chance: Chance,
): Facts {
  const drawn = (ranges: Readonly<Record<string, [number, number]>>) =>
    Object.entries(ranges).map(([name, [least, most]]) => [name, chance.between(least, most)])
  const numbers = matter?.numbers ?? (refusal ? { sum: [90, 650] as [number, number] } : {})
  const days = drawn(matter?.days ?? {}).map(([name, ahead]) => [
    name,
    addDays(lodgedOn, Number(ahead)),
  ])
  return {
    ...(Object.fromEntries([...drawn(numbers), ...days]) as Facts),
    commune: { nl, fr, en: fr },
  }
}

function referenceOf(chance: Chance, day: string): string {
  const letters = chance.pick(['DOS', 'ST', 'RB', 'KC', 'PV'])
  return `${letters}/${day.slice(0, 4)}/${chance.between(10_000, 98_999)}`
}

function dayFact(fact: Facts[string] | undefined): string | undefined {
  return typeof fact === 'string' ? fact : undefined
}
