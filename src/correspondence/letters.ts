/**
 * The office's letters, from `letters/<name>.<language>.md` in its folder: read and checked once, at
 * start. Five names have a place in the system, others belong to acts of the procedure; every other
 * one is a text that a case manager may choose for an answer.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { readTemplate } from './template.ts'
import type { Template } from './template.ts'

/** What a letter to a complainant may have filled in. */
export const letterFields = [
  'reference',
  'complainant',
  'caseManager',
  /** Who signs. */
  'sender',
  'lodgedOn',
  'dueOn',
  'office',
  'telephone',
  'hours',
  'email',
  'followAddress',
  'byEmail',
  /** The public service that the file is about. */
  'service',
  /** Whom a letter to a service or to another ombudsman is for. */
  'addressee',
  /** Why a file is not examined: the office's own words for it. */
  'groundReason',
  /** Where to go instead: name, and how to reach it, on lines of their own. */
  'referral',
  /** Why a file waits, or is taken up again. */
  'reason',
  /** Days: until when an answer is asked for; on which something was asked; until when something waits. */
  'answerBy',
  'askedOn',
  'until',
  /** What a service is asked to leave for a while. */
  'waitFor',
  /** How it answered: exactly one of them. */
  'waits',
  'waitsNot',
  'waitUnanswered',
  /** The standards that were not met, one on each line. */
  'standards',
  'partly',
  'putRight',
  'putRightPartly',
  'putRightRefused',
  /** The other ombudsman who takes the file over. */
  'body',
  /** Date and time of lodging. */
  'lodgedAt',
  /** Of the term for the Council of State, where it was suspended. */
  'termDaysLeft',
  'termLastDay',
  'suspendedUntil',
  'decisionReceivedOn',
  /** Whom a file waits for: at most one of them. */
  'waitsForService',
  'waitsForYou',
] as const
export type LetterField = (typeof letterFields)[number]

/** A notice has no content: who reads along learns nothing but that the office wrote. */
const noticeFields = ['office', 'telephone', 'hours', 'followAddress'] as const
export type NoticeField = (typeof noticeFields)[number]

const reminderFields = [...noticeFields, 'keptUntil'] as const

const endingFields = [...noticeFields, 'opensUntil'] as const

const numberFields = ['office', 'telephone', 'hours', 'number', 'minutes'] as const
export type NumberField = (typeof numberFields)[number]

export type Letter = Readonly<Record<Lang, Template>>

export interface Letters {
  readonly acknowledgement: Letter
  readonly notice: Letter
  readonly number: Letter
  /** That something is kept, and until when. */
  readonly reminder: Letter
  /** Until when a closed file can be opened. */
  readonly ending: Letter
  /** By name, in alphabetical order. */
  readonly answers: ReadonlyMap<string, Letter>
  /** Those that acts of the procedure begin with. */
  readonly acts: ReadonlyMap<string, Letter>
}

const ownFields: Readonly<Record<string, readonly string[]>> = {
  notice: noticeFields,
  number: numberFields,
  reminder: reminderFields,
  'mailbox-ending': endingFields,
}

/** Of those that a message can be written from. */
export function letterNamed(
  { acknowledgement, answers, acts }: Letters,
  name: string,
): Letter | undefined {
  return name === 'acknowledgement' ? acknowledgement : (answers.get(name) ?? acts.get(name))
}

/** `acts`: names that must be there. Fails with a line for each fault: the file and what is wrong with it. */
export async function loadLetters(
  officeDir: string,
  languages: readonly Lang[],
  acts: readonly string[],
): Promise<Letters> {
  const folder = join(officeDir, 'letters')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).sort()
  const faults: string[] = []
  const found = new Map<string, Partial<Record<Lang, Template>>>()
  for (const file of files) {
    const [, name = '', lang = ''] = /^([a-z-]+)\.([a-z]+)\.md$/.exec(file) ?? []
    const language = languages.find((known) => known === lang)
    if (!language) {
      faults.push(`letters/${file}: is not named <name>.<${languages.join('|')}>.md`)
      continue
    }
    const read = readTemplate(
      await readFile(join(folder, file), 'utf8'),
      ownFields[name] ?? letterFields,
    )
    if (read.ok) found.set(name, { ...found.get(name), [language]: read.template })
    else faults.push(`letters/${file}: ${read.wrong}`)
  }
  return arrange(found, { languages, acts, faults })
}

interface Arranging {
  readonly languages: readonly Lang[]
  readonly acts: readonly string[]
  readonly faults: string[]
}

function arrange(
  found: ReadonlyMap<string, Partial<Record<Lang, Template>>>,
  { languages, acts, faults }: Arranging,
): Letters {
  function complete(name: string): Letter {
    const letter = found.get(name) ?? {}
    const missing = languages
      .filter((lang) => !letter[lang])
      .map((lang) => `letters/${name}.${lang}.md`)
      .filter((file) => !faults.some((fault) => fault.startsWith(file)))
    faults.push(...missing.map((file) => `${file}: is missing`))
    return letter as Letter
  }
  const [acknowledgement, notice, number, reminder, ending] = [
    complete('acknowledgement'),
    complete('notice'),
    complete('number'),
    complete('reminder'),
    complete('mailbox-ending'),
  ]
  const completeAll = (names: readonly string[]) =>
    new Map(names.map((name) => [name, complete(name)]))
  const taken = ['acknowledgement', ...Object.keys(ownFields), ...acts]
  const answers = completeAll([...found.keys()].filter((name) => !taken.includes(name)))
  const ofActs = completeAll(acts)
  if (faults.length > 0) throw new Error(`the office's letters:\n${faults.join('\n')}`)
  return { acknowledgement, notice, number, reminder, ending, answers, acts: ofActs }
}
