/** A page that the office wrote, with the classes that every page has. */
import type { Token } from 'marked'
import type { ComponentChildren } from 'preact'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { address } from '../addresses.ts'
import type { PageId } from '../addresses.ts'
import { Article } from '../pages/article.tsx'
import type { ArticleParts } from '../pages/article.tsx'
import { innerOf, pagePrefix } from './load-guides.ts'
import type { Guide, GuideName } from './load-guides.ts'

interface GuidePageProps extends ArticleParts {
  name: GuideName
  guide: Guide
}

export function GuidePage({ parts, lang, name, guide }: GuidePageProps) {
  return (
    <Article parts={parts} lang={lang} page={name} title={guide.title}>
      {guide.content.map((token) => shown(token, lang))}
    </Article>
  )
}

function shown(token: Token, lang: Lang): ComponentChildren {
  const inner = innerOf(token).map((each) => shown(each, lang))
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
        <a class="govuk-link" href={hrefOf(String(token['href']), lang)}>
          {inner}
        </a>
      )
    default:
      return inner.length > 0 ? inner : String('text' in token ? token['text'] : '')
  }
}

function hrefOf(href: string, lang: Lang): string {
  return href.startsWith(pagePrefix) ? address(href.slice(pagePrefix.length) as PageId, lang) : href
}
