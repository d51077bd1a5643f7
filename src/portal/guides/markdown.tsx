/** What the office wrote, with the classes that every page has. */
import type { Token } from 'marked'
import type { ComponentChildren } from 'preact'
import { InsetText } from '../../ui/inset-text.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
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
      return <Heading level={Number(token['depth'])}>{inner}</Heading>
    case 'paragraph':
      return <p class="govuk-body">{inner}</p>
    case 'list':
      return <List isOrdered={Boolean(token['ordered'])}>{inner}</List>
    case 'list_item':
      return <li>{inner}</li>
    case 'blockquote':
      return <Quote words={wordsOf(token).trim()} textOf={textOf} />
    case 'br':
      return <br />
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

function Heading({ level, children }: { level: number; children: ComponentChildren }) {
  return level === 2 ? (
    <h2 class="govuk-heading-m">{children}</h2>
  ) : (
    <h3 class="govuk-heading-s">{children}</h3>
  )
}

function List({ isOrdered, children }: { isOrdered: boolean; children: ComponentChildren }) {
  return isOrdered ? (
    <ol class="govuk-list govuk-list--number govuk-list--spaced">{children}</ol>
  ) : (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">{children}</ul>
  )
}

/** All in bold it warns; any other is set apart. */
function Quote({ words, textOf }: { words: string; textOf: (text: string) => ComponentChildren }) {
  const [, warning] = /^\*\*([^*]+)\*\*$/.exec(words) ?? []
  return warning ? <WarningText>{warning}</WarningText> : <InsetText>{textOf(words)}</InsetText>
}

function wordsOf(token: Token): string {
  return 'text' in token ? String(token.text) : ''
}
