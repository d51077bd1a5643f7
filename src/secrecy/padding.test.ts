import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pad, paddedLength, PaddingError, unpad } from './padding.ts'

const KiB = 1024
const GiB = 1024 ** 3
const content = fc.oneof(
  fc.uint8Array({ maxLength: 6 * KiB }),
  fc.integer({ min: 0, max: 300 * KiB }).map((length) => new Uint8Array(length).fill(0x80)),
)

test('what was padded is there again, bytes that look like padding included', () => {
  fc.assert(fc.property(content, (bytes) => assert.deepEqual(unpad(pad(bytes)), bytes)))
})

test('a short text takes 1, 4, 16 or 64 KiB', () => {
  const lengths = [0, 1023, 1024, 4095, 4096, 16383, 16384, 65535].map(paddedLength)

  assert.deepEqual(
    lengths,
    [1, 1, 4, 4, 16, 16, 64, 64].map((size) => size * KiB),
  )
})

test('above 64 KiB at most 3.2 % is added, and few lengths are left to tell apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 64 * KiB, max: 8 * GiB }), (length) => {
      const padded = paddedLength(length)
      assert(padded > length && padded <= (length + 1) * 1.032)
    }),
  )
  const between = Array.from({ length: 4096 }, (_, i) => paddedLength(64 * KiB + i * 256))
  assert(new Set(between).size <= 32 * 5)
})

test('a longer content never takes less, and padded lengths stay what they are', () => {
  const length = fc.integer({ min: 0, max: 8 * GiB })
  fc.assert(
    fc.property(length, length, (a, b) => {
      assert(paddedLength(Math.min(a, b)) <= paddedLength(Math.max(a, b)))
      assert.equal(paddedLength(paddedLength(a) - 1), paddedLength(a))
    }),
  )
})

test('the lengths are those of the paper', () => {
  // Computed with the paper's own Python, algorithm 1: 100 MB, 1 GB and 10 GB less the mark.
  assert.equal(paddedLength(99_999_999), 100_663_296)
  assert.equal(paddedLength(999_999_999), 1_006_632_960)
  assert.equal(paddedLength(9_999_999_999), 10_066_329_600)
})

test('any other fill or length is refused', () => {
  const padded = pad(new TextEncoder().encode('a report'))

  assert.throws(() => unpad(padded.with(1023, 1)), PaddingError)
  assert.throws(() => unpad(padded.with(8, 0x81)), PaddingError)
  assert.throws(() => unpad(padded.subarray(0, 1000)), PaddingError)
  assert.throws(() => unpad(new Uint8Array([...padded, 0])), PaddingError)
  assert.throws(() => unpad(new Uint8Array(1024)), PaddingError)
  assert.throws(() => unpad(new Uint8Array(0)), PaddingError)
})

test('a shorter content in a longer bucket is refused, so a length says one thing only', () => {
  const padded = new Uint8Array(4 * KiB)
  padded[8] = 0x80

  assert.throws(() => unpad(padded), PaddingError)
})
