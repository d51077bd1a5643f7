/** A page that the office wrote. */
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { address } from '../addresses.ts'
import type { PageId } from '../addresses.ts'
import { Article } from '../pages/article.tsx'
import type { ArticleParts } from '../pages/article.tsx'
import { pagePrefix } from './load-guides.ts'
import type { Guide, GuideName } from './load-guides.ts'
import { Markdown } from './markdown.tsx'

interface GuidePageProps extends ArticleParts {
  name: GuideName
  guide: Guide
}

export function GuidePage({ parts, lang, name, guide }: GuidePageProps) {
  return (
    <Article parts={parts} lang={lang} page={name} title={guide.title}>
      {guide.content.map((token) => (
        <Markdown token={token} hrefOf={(href) => hrefOf(href, lang)} />
      ))}
    </Article>
  )
}

function hrefOf(href: string, lang: Lang): string {
  return href.startsWith(pagePrefix) ? address(href.slice(pagePrefix.length) as PageId, lang) : href
}
