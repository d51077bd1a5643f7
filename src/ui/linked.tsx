import { tokens } from './attributes.ts'
import type { TelephoneNumber } from './telephone.tsx'

interface WordsLink {
  /** As it stands in the sentence. */
  text: string
  href: string
  classes?: string | undefined
}

interface LinkedProps {
  links: readonly WordsLink[]
  children: string
}

/** A sentence in which a number or an address can be pressed where it stands. */
export function Linked({ links: [link, ...others], children: sentence }: LinkedProps) {
  if (!link) return <>{sentence}</>
  return (
    <>
      {sentence.split(link.text).map((part, index) => (
        <>
          {index > 0 && (
            <a class={tokens('govuk-link', link.classes)} href={link.href}>
              {link.text}
            </a>
          )}
          <Linked links={others}>{part}</Linked>
        </>
      ))}
    </>
  )
}

export function callLink({ display, e164 }: TelephoneNumber): WordsLink {
  return { text: display, href: `tel:${e164}`, classes: 'o-telephone' }
}

export function mailLink(email: string): WordsLink {
  return { text: email, href: `mailto:${email}` }
}
