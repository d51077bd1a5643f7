import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sha256 } from '../../secrecy/index.ts'
import { MerkleTree } from './merkle.ts'

/** The leaves and roots of RFC 6962's own test data (certificate-transparency-go, merkle tree). */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test('the roots are those that everybody else reckons', () => {
  for (const [index, root] of roots.entries())
    assert.equal(hex(rootOf(leaves.slice(0, index + 1).map(bytes))), root)
  assert.equal(hex(rootOf([])), hex(sha256('')))
})

test('leaf after leaf it is what the definition says of all at once', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 3 }), { maxLength: 70 }), (some) => {
      assert.equal(hex(rootOf(some)), hex(defined(some)))
    }),
  )
})

function rootOf(some: readonly Uint8Array[]): Uint8Array {
  const tree = new MerkleTree()
  for (const leaf of some) tree.add(leaf)
  assert.equal(tree.leaves, some.length)
  return tree.root()
}

/** RFC 9162, 2.1.1, word for word. */
function defined(some: readonly Uint8Array[]): Uint8Array {
  const [first] = some
  if (!first) return sha256('')
  if (some.length === 1) return sha256(Uint8Array.of(0), first)
  let split = 1
  while (split * 2 < some.length) split *= 2
  return sha256(Uint8Array.of(1), defined(some.slice(0, split)), defined(some.slice(split)))
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'hex')
}

function hex(value: Uint8Array): string {
  return Buffer.from(value).toString('hex')
}
