/** Holds the events of a file against each other, and against what checkpoints signed of them. Pure. */
import { eventFormat, hashOfEvent } from './chain.ts'
import type { Leaf } from './checkpoint-store.ts'
import type { EventRow } from './record-store.ts'

/** Each event is told once: what follows from a fault is not told again. */
export type ChainFinding =
  /** `checkpoint`: the one that signed it, where one did. */
  | {
      readonly is: 'event-missing'
      readonly version: number
      readonly until: number
      readonly checkpoint?: number | undefined
    }
  /** What it says is not what its hash was made of, or the hash was changed. */
  | { readonly is: 'event-changed'; readonly version: number }
  /** It carries the hash of another event than the one before it. */
  | { readonly is: 'event-unlinked'; readonly version: number }
  /** A checkpoint signed another one in its place; those after it were made anew to follow it. */
  | { readonly is: 'event-replaced'; readonly version: number; readonly checkpoint: number }
  /** Made in a way that this version of the program does not know. */
  | { readonly is: 'event-format'; readonly version: number; readonly format: number }

interface Signed {
  readonly checkpoint: number
  readonly hash: Uint8Array
}

export function checkChain(events: readonly EventRow[], leaves: readonly Leaf[]): ChainFinding[] {
  const signed = signedIn(leaves)
  const kept = new Map(events.map((event) => [event.version, event]))
  const versions = [...new Set([...kept.keys(), ...signed.keys()])].sort(
    (one, other) => one - other,
  )
  const findings: ChainFinding[] = []
  let before: Checked | undefined
  let next = 1
  for (const version of versions) {
    if (version > next) {
      findings.push({ is: 'event-missing', version: next, until: version - 1 })
      before = undefined
    }
    const event = kept.get(version)
    const own = signed.get(version)
    before = event && checkEvent(event, own, before)
    if (before?.finding) findings.push(before.finding)
    if (!event)
      findings.push({ is: 'event-missing', version, until: version, checkpoint: own?.checkpoint })
    next = version + 1
  }
  return findings
}

interface Checked {
  /** What the next may carry: its hash, and what its hash should be. */
  readonly hashes: readonly Uint8Array[]
  /** It is another than was signed, and so are those that were made to follow it. */
  readonly isReplaced: boolean
  readonly finding: ChainFinding | undefined
}

function checkEvent(
  event: EventRow,
  signed: Signed | undefined,
  before: Checked | undefined,
): Checked {
  const { version, format, hash } = event
  if (format !== eventFormat) return told([hash], { is: 'event-format', version, format })

  const right = hashOfEvent(event)
  const hashes = [hash, right]
  if (!isSame(right, hash)) return told(hashes, { is: 'event-changed', version })
  const isReplaced = signed !== undefined && !isSame(signed.hash, hash)
  if (isReplaced && !before?.isReplaced) {
    const finding = { is: 'event-replaced', version, checkpoint: signed.checkpoint } as const
    return { hashes, isReplaced, finding }
  }
  if (!before?.finding && !follows(event, before))
    return told(hashes, { is: 'event-unlinked', version })
  return { hashes, isReplaced, finding: undefined }
}

function told(hashes: readonly Uint8Array[], finding: ChainFinding): Checked {
  return { hashes, isReplaced: false, finding }
}

/** Of one that follows a missing one nothing can be said. */
function follows({ version, previous }: EventRow, before: Checked | undefined): boolean {
  if (version <= 1) return version === 1 && previous === null
  if (!before) return true
  return previous !== null && before.hashes.some((hash) => isSame(hash, previous))
}

function signedIn(leaves: readonly Leaf[]): ReadonlyMap<number, Signed> {
  const signed = new Map<number, Signed>()
  for (const { checkpoint, first_version: first, hashes } of leaves)
    for (let place = 0; place * 32 < hashes.length; place++) {
      const hash = hashes.subarray(place * 32, (place + 1) * 32)
      signed.set(first + place, { checkpoint, hash })
    }
  return signed
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}
