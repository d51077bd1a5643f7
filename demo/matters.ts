/** What people complain about in the demonstration, and what is written about it: hand-written, about nobody. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../src/platform/root.ts'

const words = z.string().min(1)
const lang = z.enum(['nl', 'fr', 'en'])
/** A service reads Dutch or French. */
const forService = z.strictObject({ nl: words, fr: words })
const forAll = z.strictObject({ nl: z.string(), fr: z.string(), en: z.string() })
/** The least and the most. */
const range = z.tuple([z.int(), z.int()])

const story = z.strictObject({
  lang,
  what: words,
  asked: words.optional(),
  answer: words.optional(),
  wanted: words.optional(),
  danger: words.optional(),
})
export type Story = z.infer<typeof story>

const texts = z.strictObject({
  summary: forService,
  questions: forService,
  papers: forService,
  /** What we ask the person, and what they answer. */
  unclear: forAll,
  reply: forAll,
  /** What the service answers: it was wrong, it was right, it has put things right. */
  admits: forService,
  explains: forService,
  solves: forService,
  /** What we conclude from that. */
  fault: forAll,
  fine: forAll,
  remedy: forAll,
  done: forAll,
})

const matter = z.strictObject({
  /** Ids of the register; `municipality-*` stands for any that begins so. */
  services: z.array(words).min(1),
  topic: words,
  numbers: z.record(z.string(), range).default({}),
  /** So many days from the day of lodging. */
  days: z.record(z.string(), range),
  standards: z.array(words).min(1),
  /** What the service may be asked to leave meanwhile. */
  wait: words.optional(),
  /** Of a kind for which one may go to the Council of State. */
  isDecision: z.boolean().default(false),
  stories: z.array(story).min(1),
  texts,
})
export type Matter = z.infer<typeof matter>

const refusal = z.strictObject({
  ground: words,
  referral: words.optional(),
  service: words.optional(),
  words: words.optional(),
  /** The other ombudsman who may take it over. */
  body: words.optional(),
  topic: words,
  isAnonymous: z.boolean().default(false),
  stories: z.array(story).min(1),
  why: forAll,
})
export type Refusal = z.infer<typeof refusal>

const people = z.strictObject({
  first: z.array(words),
  last: z.array(words),
  streets: forService.extend({ nl: z.array(words), fr: z.array(words) }),
  /** Postcode, and the name in Dutch and French, by the end of the service's id. */
  communes: z.record(z.string(), z.tuple([words, words, words])),
})
export type People = z.infer<typeof people>

export interface Library {
  readonly matters: readonly Matter[]
  readonly refusals: readonly Refusal[]
  readonly spam: readonly Story[]
  readonly people: People
}

const folder = join(root, 'demo')

export async function loadLibrary(): Promise<Library> {
  const files = (await readdir(join(folder, 'matters'))).toSorted()
  return {
    matters: await Promise.all(files.map((file) => load(`matters/${file}`, matter))),
    refusals: await load('refusals.json', z.array(refusal)),
    spam: await load('spam.json', z.array(story)),
    people: await load('people.json', people),
  }
}

async function load<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return schema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))
}
