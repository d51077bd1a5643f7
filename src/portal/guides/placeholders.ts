/** Facts of the office in pages that it wrote: `{{telephone}}`. Nobody types a number twice, and none grows old. */
import type { Guide } from './load-guides.ts'

const placeholder = /\{\{([^}]*)\}\}/

interface Rules<Name extends string> {
  /** What can be filled in. */
  readonly known: readonly Name[]
  /** Without these the page would leave somebody alone. */
  readonly required: readonly Name[]
}

/** What is wrong with a page's placeholders. */
export function placeholderFaults<Name extends string>(
  { title, content }: Guide,
  { known, required }: Rules<Name>,
): string[] {
  const written = content.map(({ raw }) => raw).join('')
  const named = [...written.matchAll(new RegExp(placeholder, 'g'))].map(([, name = '']) => name)
  const missing = required.filter((name) => !named.includes(name))
  const unknown = named.filter((name) => !known.some((each) => each === name))
  return [
    ...missing.map((name) => `must say {{${name}}}`),
    ...unknown.map((name) => `cannot fill in {{${name}}}`),
    ...(title.includes('{{') ? ['its title cannot have anything filled in'] : []),
  ]
}

/** The text in pieces: words, and by turns the name of what stands between them. */
export function fill<Filling>(
  text: string,
  filled: Readonly<Record<string, Filling>>,
): (string | Filling | undefined)[] {
  return text.split(placeholder).map((part, index) => (index % 2 === 0 ? part : filled[part]))
}
