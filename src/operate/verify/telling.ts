/** What does not fit, in one line each, by references, numbers and ids: never a name nor a word of anybody's. */
import type { DocumentFinding, Finding, Known, Verified } from '../../casework/index.ts'
import { formatReference } from '../../platform/office/index.ts'
import type { Office } from '../../platform/office/index.ts'

type Naming = Pick<Office, 'referencePrefix'>

const ofCheckpoints = {
  'checkpoint-signature': 'was changed: its signature does not fit',
  'checkpoint-key': 'was signed with another key',
  'checkpoint-unlinked': 'does not follow the one before it',
  'checkpoint-events': 'did not sign the list of events that stands beside it',
  'checkpoint-format': 'was made by another version of the program',
  'checkpoint-other': 'is not the one of which a copy was kept',
} as const

const ofWords = {
  'words-changed': 'is not what came with the event',
  'words-missing': 'is missing',
  'words-without-salt': 'has lost the salt of its digest',
  'words-unbound': 'was put in by nobody: no event speaks of it',
} as const

export function tellFinding(office: Naming, finding: Finding | DocumentFinding): string {
  if (finding.is === 'file-missing') return `file ${finding.id}: its row is missing`
  if ('number' in finding) {
    const { is, number, until } = finding
    if (is === 'checkpoint-missing') return missing('checkpoint', number, until)
    return `checkpoint ${number}: ${ofCheckpoints[is]}`
  }
  return `${formatReference(office, finding.file)}, ${ofFile(finding)}`
}

type OfFile = DocumentFinding | Extract<Finding, { file: DocumentFinding['file'] }>
type OfEvent = Extract<OfFile, { is: `event-${string}` }>

function ofFile(finding: OfFile): string {
  if ('kind' in finding) {
    const { version, kind, id, is } = finding
    return `${version === undefined ? '' : `event ${version}, `}${kind} ${id}: ${ofWords[is]}`
  }
  if ('version' in finding) return ofEvent(finding)
  switch (finding.is) {
    case 'row':
      return `row: not what its events give in ${finding.parts.join(', ')}`
    case 'document-lost':
      return `document ${finding.id}: is not in DATA_DIR/blobs`
    case 'document-changed':
      return `document ${finding.id}: its bytes are not those that came`
  }
}

function ofEvent(finding: OfEvent): string {
  const event = `event ${finding.version}`
  switch (finding.is) {
    case 'event-missing': {
      const { version, until, checkpoint } = finding
      const signed = checkpoint === undefined ? '' : `, and checkpoint ${checkpoint} signed it`
      return `${missing('event', version, until)}${signed}`
    }
    case 'event-changed':
      return `${event}: was changed: its hash does not fit`
    case 'event-unlinked':
      return `${event}: does not follow the one before it`
    case 'event-replaced':
      return `${event}: is not the one that checkpoint ${finding.checkpoint} signed`
    case 'event-format':
      return `${event}: was made by another version of the program`
  }
}

function missing(what: string, from: number, until = from): string {
  return from === until
    ? `${what} ${from}: is missing`
    : `${what}s ${from} to ${until}: are missing`
}

export function tellVerified(
  { files, events, words, erased, unsigned, checkpoints: { last, keys } }: Verified,
  documents: number | undefined,
  known: Known,
): string[] {
  const read = documents === undefined ? 'documents not read' : `${documents} documents read`
  return [
    `${files} files, ${events} events, ${words} texts and documents bound (${erased} erased), ${read}.`,
    ...(last
      ? [
          `${last.checkpoint.number} checkpoints, the last of ${last.checkpoint.at.toISOString()}; ${unsigned} events since then.`,
          ...(known.keys.length === 0
            ? ['No key of ours is known here: compare these with your copy.']
            : []),
          'Keep elsewhere, for the next time:',
          ...keys.map((key) => `  --key ${hex(key)}`),
          `  --checkpoint ${last.checkpoint.number}:${hex(last.hash)}`,
        ]
      : ['Nothing was signed yet.']),
  ]
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
