/** Which documents may not leave with a letter. Pure. */
import type { DocumentContent } from '../../letterbox/index.ts'
import type { FileDocument } from '../content-store.ts'
import type { Sending } from '../procedure/commands.ts'

/**
 * Those that go along to somebody else than the person, and are the same as one that is not to be passed on. Staff add documents
 * from their own disk: the same bytes under another name are the same document.
 */
export function withheldFrom(
  to: Sending['to'],
  attached: readonly Pick<DocumentContent, 'name' | 'sha256'>[],
  ofFile: readonly Pick<FileDocument, 'sha256' | 'is_not_passed_on'>[],
): readonly string[] {
  if (to === 'person') return []
  const withheld = new Set(
    ofFile.flatMap(({ sha256, is_not_passed_on: is }) => (is ? [sha256] : [])),
  )
  return attached.filter(({ sha256 }) => withheld.has(sha256)).map(({ name }) => name)
}
