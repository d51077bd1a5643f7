import type { Attributes } from './attributes.ts'

interface SoundProps {
  label: string
  /** None: a script gives it. */
  src?: string | undefined
  attributes?: Attributes | undefined
}

/** What somebody said, to be listened to; nothing is fetched before that. What is said stands beside it as text. */
export function Sound({ label, src, attributes }: SoundProps) {
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- nobody has written down yet what is said
  return <audio controls preload="none" src={src} aria-label={label} {...attributes} />
}
