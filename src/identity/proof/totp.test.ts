import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawTotpSecret, numberAt, secretToType, stepOfNumber, totpAddress } from './totp.ts'

const at = new Date('2026-11-24T09:00:00Z')
const step = at.getTime() / 30_000

test('the numbers are those of the standard', () => {
  // RFC 6238, appendix B, its last six digits.
  const secret = new Uint8Array(Buffer.from('12345678901234567890'))

  assert.equal(numberAt(secret, new Date(59_000)), '287082')
  assert.equal(numberAt(secret, new Date(1_234_567_890_000)), '005924')
})

test('a number is taken half a minute early or late, and no further away', () => {
  const secret = drawTotpSecret()
  const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)
  const taken = (seconds: number) => stepOfNumber(secret, numberAt(secret, later(seconds)), at)

  assert.deepEqual([-30, 0, 30].map(taken), [step - 1, step, step + 1])
  assert.deepEqual([-60, 60].map(taken), [undefined, undefined])
})

test('spaces in a number are forgiven, anything else than six digits is not', () => {
  const secret = drawTotpSecret()
  const number = numberAt(secret, at)

  assert.equal(stepOfNumber(secret, ` ${number.slice(0, 3)} ${number.slice(3)}`, at), step)
  for (const typed of ['', number.slice(1), `${number}0`, 'abcdef'])
    assert.equal(stepOfNumber(secret, typed, at), undefined)
})

test('the secret can be typed in groups, and the picture says the same', () => {
  const secret = drawTotpSecret()
  const typed = secretToType(secret)

  assert.match(typed, /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  const address = new URL(totpAddress(secret, 'Ombuds', 'noor@office.example'))
  assert.equal(address.searchParams.get('secret'), typed.replaceAll(' ', ''))
  assert.equal(address.searchParams.get('issuer'), 'Ombuds')
})
