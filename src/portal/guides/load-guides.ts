/**
 * Pages that the office writes itself, as Markdown in each language (`pages/<name>.<language>.md`). Read and checked
 * at start: what is missing, or what a page cannot show, is told with its file.
 */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { marked } from 'marked'
import type { Token } from 'marked'
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { OfficeFolderError } from '../../platform/office/index.ts'
import { isPage } from '../addresses.ts'
import { placeholderFaults } from './placeholders.ts'

/** What pages can have filled in; see `facts.tsx`. */
const factNames = [
  'office',
  'service',
  'telephone',
  'email',
  'address',
  'getting-there',
  'paper-form',
  'years',
  'data-protection',
  'law',
  'stated-on',
  'enforcement',
  'equality',
] as const
export type FactName = (typeof factNames)[number]

/** The pages, and what each must tell. */
const required = {
  'how-we-work': [],
  'questions-and-answers': [],
  report: ['telephone', 'address'],
  protection: [],
  contact: ['address', 'email'],
  privacy: ['years', 'telephone', 'email', 'data-protection'],
  accessibility: ['telephone', 'email', 'law', 'stated-on', 'enforcement'],
} satisfies Readonly<Record<string, readonly FactName[]>>
export type GuideName = keyof typeof required
export const guideNames = Object.keys(required) as readonly GuideName[]

export interface Guide {
  readonly title: string
  readonly content: readonly Token[]
}
export type Guides = Readonly<Record<GuideName, Readonly<Record<Lang, Guide>>>>

/** What a page can show; no HTML, no picture, nothing from elsewhere. */
const showable = new Set([
  'heading',
  'paragraph',
  'list',
  'list_item',
  'blockquote',
  'text',
  'strong',
  'em',
  'link',
  'space',
  'br',
  'escape',
])

export async function loadGuides(folder: string): Promise<Guides> {
  const problems: string[] = []
  const guides = await Promise.all(
    guideNames.map(async (name) => {
      const pages = await Promise.all(
        languages.map(async (lang) => {
          const rules = { known: factNames, required: required[name] }
          return [lang, await readGuide(folder, `${name}.${lang}.md`, rules, problems)]
        }),
      )
      return [name, Object.fromEntries(pages)]
    }),
  )
  if (problems.length > 0) throw new OfficeFolderError(basename(folder), problems)
  return Object.fromEntries(guides) as Guides
}

/** A page of the office; what is wrong with it is added to `problems`. */
export async function readGuide(
  folder: string,
  file: string,
  placeholders: Parameters<typeof placeholderFaults>[1],
  problems: string[],
): Promise<Guide> {
  const place = `pages/${file}`
  const text = await readFile(join(folder, 'pages', file), 'utf8').catch(() => undefined)
  if (text === undefined) problems.push(`${place}: is missing or cannot be read`)
  const [first, ...content] = marked.lexer(text ?? '').filter(({ type }) => type !== 'space')
  const isTitled = first?.type === 'heading' && first['depth'] === 1
  if (text !== undefined && !isTitled) problems.push(`${place}: must begin with a title (# …)`)
  const guide = { title: isTitled ? String(first['text']) : '', content }
  const filling = text === undefined ? [] : placeholderFaults(guide, placeholders)
  for (const fault of [...content.flatMap(faultsIn), ...filling])
    problems.push(`${place}: ${fault}`)
  return guide
}

function faultsIn(token: Token): string[] {
  const own = showable.has(token.type)
    ? []
    : [`cannot show ${token.type}: ${token.raw.slice(0, 40)}`]
  const heading =
    token.type === 'heading' && token['depth'] === 1 ? ['has a second title (# …)'] : []
  const link = token.type === 'link' ? faultsOfLink(String(token['href'])) : []
  return [...own, ...heading, ...link, ...innerOf(token).flatMap(faultsIn)]
}

/** `page:services`: a page of ours in the same language. */
export const pagePrefix = 'page:'

function faultsOfLink(href: string): string[] {
  if (href.startsWith(pagePrefix))
    return isPage(href.slice(pagePrefix.length)) ? [] : [`no such page: ${href}`]
  return href.startsWith('https://') ? [] : [`must be an address or a page of ours: ${href}`]
}

export function innerOf(token: Token): Token[] {
  if (token.type === 'list') return (token as { items: Token[] }).items
  return 'tokens' in token ? (token.tokens ?? []) : []
}
