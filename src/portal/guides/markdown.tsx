/** What the office wrote, with the classes that every page has. */
import type { Token } from 'marked'
import type { ComponentChildren } from 'preact'
import { innerOf } from './load-guides.ts'

interface MarkdownProps {
  token: Token
  hrefOf: (href: string) => string
  /** What stands for words of the page, such as a placeholder's. */
  textOf?: ((text: string) => ComponentChildren) | undefined
}

export function Markdown({ token, hrefOf, textOf = (text) => text }: MarkdownProps) {
  const inner = innerOf(token).map((each) => (
    <Markdown token={each} hrefOf={hrefOf} textOf={textOf} />
  ))
  switch (token.type) {
    case 'heading':
      return token['depth'] === 2 ? (
        <h2 class="govuk-heading-m">{inner}</h2>
      ) : (
        <h3 class="govuk-heading-s">{inner}</h3>
      )
    case 'paragraph':
      return <p class="govuk-body">{inner}</p>
    case 'list':
      return token['ordered'] ? (
        <ol class="govuk-list govuk-list--number govuk-list--spaced">{inner}</ol>
      ) : (
        <ul class="govuk-list govuk-list--bullet govuk-list--spaced">{inner}</ul>
      )
    case 'list_item':
      return <li>{inner}</li>
    case 'strong':
      return <strong>{inner}</strong>
    case 'em':
      return <em>{inner}</em>
    case 'link':
      return (
        <a class="govuk-link" href={hrefOf(String(token['href']))}>
          {inner}
        </a>
      )
    default:
      return <>{inner.length > 0 ? inner : textOf(wordsOf(token))}</>
  }
}

function wordsOf(token: Token): string {
  return 'text' in token ? String(token.text) : ''
}
