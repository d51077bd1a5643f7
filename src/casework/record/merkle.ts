/**
 * The root of a Merkle tree over leaves that come one after the other, as RFC 9162 (2.1.1) has it, in memory
 * that grows with the height of the tree only.
 */
import { sha256 } from '../../secrecy/index.ts'

interface Subtree {
  readonly leaves: number
  readonly hash: Uint8Array
}

export class MerkleTree {
  readonly #subtrees: Subtree[] = []
  #leaves = 0

  get leaves(): number {
    return this.#leaves
  }

  add(leaf: Uint8Array): void {
    this.#leaves += 1
    let last: Subtree = { leaves: 1, hash: sha256(leafMark, leaf) }
    for (
      let before = this.#subtrees.at(-1);
      before?.leaves === last.leaves;
      before = this.#subtrees.at(-1)
    ) {
      this.#subtrees.pop()
      last = { leaves: 2 * last.leaves, hash: nodeOf(before.hash, last.hash) }
    }
    this.#subtrees.push(last)
  }

  root(): Uint8Array {
    const whole = this.#subtrees.reduceRight<Uint8Array | undefined>(
      (right, { hash }) => (right ? nodeOf(hash, right) : hash),
      undefined,
    )
    return whole ?? sha256()
  }
}

const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

function nodeOf(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(nodeMark, left, right)
}
