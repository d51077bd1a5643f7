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

export const guideNames = ['how-we-work', 'questions-and-answers'] as const
export type GuideName = (typeof guideNames)[number]

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
  'text',
  'strong',
  'em',
  'link',
  'space',
  'escape',
])

export async function loadGuides(folder: string): Promise<Guides> {
  const problems: string[] = []
  const guides = await Promise.all(
    guideNames.map(async (name) => {
      const pages = await Promise.all(
        languages.map(async (lang) => [
          lang,
          await readGuide(folder, `${name}.${lang}.md`, problems),
        ]),
      )
      return [name, Object.fromEntries(pages)]
    }),
  )
  if (problems.length > 0) throw new OfficeFolderError(basename(folder), problems)
  return Object.fromEntries(guides) as Guides
}

/** A page of the office; what is wrong with it is added to `problems`. */
export async function readGuide(folder: string, file: string, problems: string[]): Promise<Guide> {
  const place = `pages/${file}`
  const text = await readFile(join(folder, 'pages', file), 'utf8').catch(() => undefined)
  if (text === undefined) problems.push(`${place}: is missing or cannot be read`)
  const [first, ...content] = marked.lexer(text ?? '').filter(({ type }) => type !== 'space')
  const isTitled = first?.type === 'heading' && first['depth'] === 1
  if (text !== undefined && !isTitled) problems.push(`${place}: must begin with a title (# …)`)
  for (const fault of content.flatMap(faultsIn)) problems.push(`${place}: ${fault}`)
  return { title: isTitled ? String(first['text']) : '', content }
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
