/** Chance that can be repeated: the same seed draws the same. */

export interface Chance {
  /** Whole, from 0, less than `limit`. */
  readonly below: (limit: number) => number
  readonly oneOf: <Thing>(things: readonly Thing[]) => Thing
  readonly shuffled: <Thing>(things: readonly Thing[]) => Thing[]
}

export function seeded(seed: number): Chance {
  let state = seed >>> 0

  function below(limit: number): number {
    return Math.floor(next() * limit)
  }
  /** Mulberry32. */
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  return {
    below,
    oneOf: (things) => {
      const thing = things[below(things.length)]
      if (thing === undefined) throw new RangeError('nothing to choose from')
      return thing
    },
    shuffled: (things) => {
      const left = [...things]
      return things.flatMap(() => left.splice(below(left.length), 1))
    },
  }
}
