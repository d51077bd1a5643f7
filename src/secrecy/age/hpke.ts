/**
 * The one corner of HPKE (RFC 9180) that age uses: base mode, one message, X-Wing, HKDF-SHA256,
 * ChaCha20-Poly1305, no associated data. Must not know of stanzas.
 */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'

const nothing = new Uint8Array()
/** "HPKE", KEM 0x647a (MLKEM768-X25519), KDF 0x0001, AEAD 0x0003 (RFC 9180, section 5.1). */
const suite = Buffer.from('HPKE\x64\x7a\x00\x01\x00\x03', 'latin1')
const cipher = 'chacha20-poly1305'
const tagLength = 16

export interface Sealing {
  seal(plain: Uint8Array): Uint8Array
  /** Null if it was not sealed with this key. */
  open(sealed: Uint8Array): Uint8Array | null
}

/** Key schedule of base mode (RFC 9180, section 5.1): `info` binds the key to its use. */
export function keySchedule(info: string): (shared: Uint8Array) => Sealing {
  const mode = Buffer.of(0)
  const context = Buffer.concat([
    mode,
    labeledExtract(nothing, 'psk_id_hash', nothing),
    labeledExtract(nothing, 'info_hash', Buffer.from(info)),
  ])
  return (shared) => {
    const secret = labeledExtract(shared, 'secret', nothing)
    return sealing(
      labeledExpand(secret, 'key', context, 32),
      labeledExpand(secret, 'base_nonce', context, 12),
    )
  }
}

function sealing(key: Uint8Array, nonce: Uint8Array): Sealing {
  return {
    seal(plain) {
      const sealer = createCipheriv(cipher, key, nonce, { authTagLength: tagLength })
      return Buffer.concat([sealer.update(plain), sealer.final(), sealer.getAuthTag()])
    },
    open(sealed) {
      const opener = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength })
      opener.setAuthTag(sealed.subarray(-tagLength))
      const plain = opener.update(sealed.subarray(0, -tagLength))
      try {
        opener.final()
        return plain
      } catch {
        return null
      }
    },
  }
}

/** RFC 9180, section 4, over HKDF-Extract of RFC 5869. */
function labeledExtract(salt: Uint8Array, label: string, keyMaterial: Uint8Array): Uint8Array {
  return hmac(salt, 'HPKE-v1', suite, label, keyMaterial)
}

/** RFC 9180, section 4, over HKDF-Expand of RFC 5869; one block is all that age asks for. */
function labeledExpand(prk: Uint8Array, label: string, info: Uint8Array, length: 12 | 32) {
  return hmac(prk, Buffer.of(0, length), 'HPKE-v1', suite, label, info, Buffer.of(1)).subarray(
    0,
    length,
  )
}

function hmac(key: Uint8Array, ...parts: (Uint8Array | string)[]): Uint8Array {
  return parts.reduce((mac, part) => mac.update(part), createHmac('sha256', key)).digest()
}
