import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawCode, formatCode, parseCode } from './code.ts'
import { openJson, sealJson } from './envelope.ts'
import { deriveAccess, deriveKey, deriveSessionAccess } from './keys.ts'

const code = '0123456789ABCDE'
const mailbox = '01890a5d-ac96-774b-bcce-b302099a8057'
const otherMailbox = '01890a5d-ac96-774b-bcce-b302099a8058'
const secret = new Uint8Array(32).fill(7)

test('what is sealed for a code is opened by the code typed back', async () => {
  const drawn = drawCode()
  const sealed = await sealJson('they asked me to sign it', deriveAccess(drawn, mailbox).recipient)

  const typed = parseCode(formatCode(drawn).toLowerCase().replaceAll('-', ' '))

  assert(typed.ok)
  const { identity } = deriveAccess(typed.code, mailbox)
  assert.equal(await openJson(sealed, identity), 'they asked me to sign it')
})

test('what a code derives does not change from one release to the next', () => {
  const { auth, identity } = deriveAccess(code, mailbox)

  assert.equal(hex(auth), 'd10efb9ad153bf9042f980e1732b1ea1654d625b8be40640385bc60a261e3ebe')
  assert.equal(
    identity,
    'AGE-SECRET-KEY-PQ-13UZS8TT09VKC0338DYHJQHPJRERSQGNAJTUSJ2GUGZ68D3YGLM4SW32AQ4',
  )
})

test('what a session derives does not change while the session lasts', () => {
  const { auth, identity } = deriveSessionAccess(secret, mailbox)

  assert.equal(hex(auth), 'b1675e3053aa996f0557d29c158e23fe9314bd1ab7ceb3240339c519d1307035')
  assert.equal(
    identity,
    'AGE-SECRET-KEY-PQ-1CFZMH7S66PY0TQ27DY3RX940ZWNJE0DP76Y884FFZ9UL36ARZE2QK8H0AG',
  )
})

test('another code, mailbox or way in opens nothing of this one', () => {
  const all = [
    deriveAccess(code, mailbox),
    deriveAccess(code, otherMailbox),
    deriveAccess(`1${code.slice(1)}`, mailbox),
    deriveSessionAccess(Buffer.from(code), mailbox),
    deriveSessionAccess(secret, mailbox),
  ]

  assert.equal(new Set(all.map(({ identity }) => identity)).size, all.length)
  assert.equal(new Set(all.map(({ auth }) => hex(auth))).size, all.length)
})

test('a mailbox id means the same in capitals, and what is none is refused', () => {
  assert.deepEqual(deriveAccess(code, mailbox.toUpperCase()), deriveAccess(code, mailbox))
  assert.throws(() => deriveAccess(code, 'mailbox'), RangeError)
})

test('a key is good for one purpose', () => {
  const key = deriveKey(secret, 'safe')

  assert.equal(key.length, 32)
  assert.deepEqual(deriveKey(secret, 'safe'), key)
  assert.notDeepEqual(deriveKey(secret, 'owner'), key)
  assert.equal(deriveKey(secret, 'owner', 16).length, 16)
})

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
