/**
 * HTML as a tree, for comparing what our components render with what GOV.UK's do: the same whatever
 * the order of attributes, the form of entities and white space that no browser shows.
 */
import { type ComponentChildren, h } from 'preact'

interface Element {
  tag: string
  attributes: Record<string, string>
  children: Node[]
}
type Node = Element | string

/** Content of ours from an official option that is given as text or as HTML. */
export function content(given: Given | undefined): ComponentChildren {
  if (given?.html) return parse(given.html).map(toVNode)
  return given?.text
}

export interface Given {
  text?: string | number | undefined
  html?: string | false | undefined
}

/** The tree as lines, one for each element and each run of text. */
export function normalised(html: string): string {
  const lines: string[] = []
  // White space is shown once at most, before the next text, and not at the edges of blocks.
  let pending = false
  let atEdge = true
  const write = (node: Node, depth: number) => {
    const indent = '  '.repeat(depth)
    if (typeof node === 'string') {
      const words = node.trim().replace(/\s+/g, ' ')
      pending ||= /^\s/.test(node)
      if (words) lines.push(`${indent}${pending && !atEdge ? '␣' : ''}${words}`)
      if (words) atEdge = false
      pending = words ? /\s$/.test(node) : pending
      return
    }
    const isInline = inline.has(node.tag)
    if (!isInline) atEdge = true
    lines.push(`${indent}<${node.tag}${attributesOf(node)}>`)
    for (const child of node.children) write(child, depth + 1)
    if (!isInline) atEdge = true
  }
  for (const node of parse(html)) write(node, 0)
  return lines.join('\n')
}

const inline = new Set(['a', 'b', 'em', 'i', 'span', 'strong', 'time'])
const childless = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])

/** GOV.UK leaves out which direction words have: ours come from people who write in any script. */
function attributesOf({ attributes }: Element): string {
  return Object.entries(attributes)
    .filter(([name, value]) => !(name === 'dir' && value === 'auto'))
    .map(([name, value]) => ` ${name}="${name === 'class' ? sorted(value) : value}"`)
    .sort()
    .join('')
}

function sorted(names: string): string {
  return names.trim().split(/\s+/).sort().join(' ')
}

function toVNode(node: Node): ComponentChildren {
  if (typeof node === 'string') return node
  return h(node.tag, node.attributes, ...node.children.map(toVNode))
}

const piece =
  /<!--.*?-->|<(?<close>\/)?(?<tag>[a-z][\w-]*)(?<attributes>(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(?<self>\/)?>|(?<text>[^<]+|<)/gis
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

function parse(html: string): Node[] {
  const top: Element = { tag: '', attributes: {}, children: [] }
  const open = [top]
  for (const { groups = {} } of html.matchAll(piece)) {
    const parent = open.at(-1) ?? top
    if (groups['text'] !== undefined) parent.children.push(decoded(groups['text']))
    else if (groups['tag'] && groups['close']) open.length = Math.max(1, open.length - 1)
    else if (groups['tag']) {
      const tag = groups['tag'].toLowerCase()
      const element = { tag, attributes: readAttributes(groups['attributes'] ?? ''), children: [] }
      parent.children.push(element)
      if (!groups['self'] && !childless.has(tag)) open.push(element)
    }
  }
  return top.children
}

function readAttributes(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name,
      decoded(double ?? single ?? bare ?? ''),
    ]),
  )
}

const entities: Record<string, string> = {
  amp: '&',
  apos: "'",
  ctdot: '⋯',
  gt: '>',
  lt: '<',
  nbsp: '\u00a0',
  quot: '"',
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, decodedEntity)
}

function decodedEntity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
  if (decimal) return String.fromCodePoint(Number(decimal))
  return entities[name ?? ''] ?? whole
}
