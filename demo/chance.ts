/** Chance that is the same each time: drawn from a seed. Everything in the demonstration comes from it. */
import { createHash } from 'node:crypto'

export interface Chance {
  /** Both ends included. */
  readonly between: (least: number, most: number) => number
  readonly isLikely: (share: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
  readonly shuffle: <Item>(items: readonly Item[]) => Item[]
}

export function chanceOf(seed: string): Chance {
  const next = mulberry32(createHash('sha256').update(seed).digest().readUInt32LE(0))
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    isLikely: (share) => next() < share,
    pick: (items) => {
      const at = between(0, items.length - 1)
      if (!(at in items)) throw new Error('nothing to pick from')
      return items[at] as (typeof items)[number]
    },
    shuffle: (items) =>
      items
        .map((item) => ({ item, at: next() }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ item }) => item),
  }
}

/** An id that stands for a name: the same in every demonstration. */
export function idOf(name: string): string {
  const bytes = createHash('sha256').update(`demo/${name}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Public domain, by Tommy Ettinger: good enough for stories. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
