/**
 * A question's page as what stands on paper: its words in their order, and where one writes or ticks. Read from the markup that
 * the page renders, so that paper asks what the screen asks, whatever is changed there. Knows GOV.UK's class names, no question.
 */

export type Piece =
  | { readonly is: 'title' | 'label' | 'hint' | 'text'; readonly words: string }
  | { readonly is: 'choice'; readonly words: string; hint?: string }
  | { readonly is: 'line' }
  | { readonly is: 'box'; readonly rows: number }
  | { readonly is: 'date'; readonly parts: string[] }

type Words = 'title' | 'label' | 'hint' | 'text' | 'choice' | 'part' | 'nothing'
type Role = Words | 'choices' | 'further'

/** What has these classes, the first that fits; `nothing`: not on paper, nor what is in it. */
const roles: readonly (readonly [RegExp, Role])[] = [
  [/govuk-(visually-hidden|error-message|character-count__message|button)\b/, 'nothing'],
  [/govuk-date-input__label\b/, 'part'],
  [/govuk-(radios|checkboxes)__label\b/, 'choice'],
  [/govuk-(radios|checkboxes)__conditional\b/, 'further'],
  [/govuk-(radios|checkboxes)(?!_)\b/, 'choices'],
  [/govuk-hint\b/, 'hint'],
  [/govuk-(heading-|fieldset__heading\b|label--x?l\b)/, 'title'],
  [/govuk-(label(?!-)|fieldset__legend)\b/, 'label'],
  [/govuk-(body|inset-text|warning-text__text)\b/, 'text'],
]

const token = /<(?<close>\/)?(?<tag>[a-z][\w-]*)(?<attributes>[^>]*)>|(?<text>[^<]+)/g
const childless = new Set(['input', 'br', 'hr', 'img'])

interface Open {
  readonly role: Role | undefined
  words: string
}

interface Reading {
  readonly pieces: Piece[]
  /** What is asked further of a choice: on paper it comes after all choices. */
  readonly later: Piece[]
  readonly open: Open[]
}

export function piecesOf(html: string): Piece[] {
  const reading: Reading = { pieces: [], later: [], open: [] }
  const { open } = reading
  for (const { groups = {} } of html.matchAll(token)) {
    const { close, tag, attributes = '', text } = groups
    if (text !== undefined) nearest(open).words += decoded(text)
    else if (close) finish(reading, open.pop())
    else if (tag) {
      control(reading, tag, attributes)
      if (tag === 'br') nearest(open).words += ' '
      if (!childless.has(tag)) open.push({ role: roleOf(tag, attributes), words: '' })
    }
  }
  return reading.pieces
}

function isWithin(open: readonly Open[], role: Role): boolean {
  return open.some((each) => each.role === role)
}

function target({ open, later, pieces }: Reading): Piece[] {
  return isWithin(open, 'further') ? later : pieces
}

function roleOf(tag: string, attributes: string): Role | undefined {
  if (tag === 'textarea' || tag === 'button' || tag === 'datalist') return 'nothing'
  const names = attributeOf(attributes, 'class') ?? ''
  return roles.find(([classes]) => classes.test(names))?.[1]
}

/** Words of an element without a role, such as a link, belong to what they stand in. */
function nearest(open: readonly Open[]): Open {
  return open.findLast(({ role }) => role !== undefined) ?? { role: undefined, words: '' }
}

function finish(reading: Reading, closed: Open | undefined): void {
  if (!closed?.role || isWithin(reading.open, 'nothing')) return
  const { role } = closed
  if (role === 'choices') reading.pieces.push(...reading.later.splice(0))
  if (role === 'choices' || role === 'further' || role === 'nothing') return
  const words = closed.words.replace(/[ \n]+/g, ' ').trim()
  if (words) say(target(reading), role, words)
}

function say(pieces: Piece[], role: Exclude<Words, 'nothing'>, words: string): void {
  const last = pieces.at(-1)
  if (role === 'part') {
    if (last?.is === 'date') last.parts.push(words)
  } else if (role === 'hint' && last?.is === 'choice') last.hint = words
  else pieces.push({ is: role, words })
}

function control(reading: Reading, tag: string, attributes: string): void {
  if (isWithin(reading.open, 'nothing')) return
  const pieces = target(reading)
  if (/govuk-date-input"/.test(attributes)) pieces.push({ is: 'date', parts: [] })
  if (tag === 'textarea') pieces.push({ is: 'box', rows: Number(attributeOf(attributes, 'rows')) })
  const isLine = tag === 'select' || (tag === 'input' && isWritten(attributes))
  if (isLine) pieces.push({ is: 'line' })
}

/** What is ticked is drawn with its words, a date as a whole. */
function isWritten(attributes: string): boolean {
  const type = attributeOf(attributes, 'type') ?? 'text'
  return !/^(radio|checkbox|hidden|file)$/.test(type) && !attributes.includes('date-input__input')
}

function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => entities[name] ?? whole)
}

/** What belongs together on one sheet: words, and where one answers them; choices with each other. */
export function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = []
  for (const [index, piece] of pieces.entries()) {
    const last = pieces[index - 1]
    const isAnother = last?.is === 'choice' && piece.is === 'choice'
    if (!last || (isAnswered(last) && !isAnother)) groups.push([])
    groups.at(-1)?.push(piece)
  }
  return groups
}

const answerable: ReadonlySet<Piece['is']> = new Set(['line', 'box', 'date', 'choice'])

function isAnswered(piece: Piece): boolean {
  return answerable.has(piece.is)
}
