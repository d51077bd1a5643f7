/** What happened, told in a voice message: it lies among the documents of a draft, and is marked. Pure. */
import type { DocumentContent } from '../../../letterbox/index.ts'
import type { OpenDraft } from '../draft.ts'

type Marked = Pick<DocumentContent, 'isStory'>

export function voiceIn<Of extends Marked>(documents: readonly Of[]): Of | undefined {
  return documents.find(({ isStory }) => isStory)
}

/** The documents that are none. */
export function writtenIn<Of extends Marked>(documents: readonly Of[]): Of[] {
  return documents.filter(({ isStory }) => !isStory)
}

/** It stands for the words; one that is set aside is heard by nobody. */
export function isSpoken({ documents }: Pick<OpenDraft, 'documents'>): boolean {
  const voice = voiceIn(documents)
  return voice !== undefined && voice.scan !== 'infected'
}

/** In place of the one before. */
export function withVoice(open: OpenDraft, voice: DocumentContent): OpenDraft {
  return { ...open, documents: [...writtenIn(open.documents), { ...voice, isStory: true }] }
}

export function withoutVoice(open: OpenDraft): OpenDraft | undefined {
  return voiceIn(open.documents) && { ...open, documents: writtenIn(open.documents) }
}

/** Recorders put sound alone into the same wrapping as a film: its media type is then a film's. */
export function isSound({ mediaType }: Pick<DocumentContent, 'mediaType'>): boolean {
  return mediaType.startsWith('audio/') || wrappings.includes(mediaType)
}

const wrappings = ['video/webm', 'video/mp4', 'video/3gpp', 'video/quicktime']
