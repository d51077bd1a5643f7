/** A page that the office wrote. */
import type { Token } from 'marked'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { address } from '../addresses.ts'
import type { PageId } from '../addresses.ts'
import { Article } from '../pages/article.tsx'
import type { ArticleParts } from '../pages/article.tsx'
import { QuickLeave } from '../questionnaire/quick-leave.tsx'
import { blocksOf, factsOf } from './facts.tsx'
import { innerOf, pagePrefix } from './load-guides.ts'
import type { Guide, GuideName } from './load-guides.ts'
import { Markdown } from './markdown.tsx'
import { fill } from './placeholders.ts'

interface GuidePageProps extends ArticleParts {
  name: GuideName
  guide: Guide
}

/** Whoever reads these may have to be gone from here at once. */
const aboutReports: ReadonlySet<GuideName> = new Set(['report', 'protection'])

export function GuidePage({ parts, lang, name, guide: { title, content } }: GuidePageProps) {
  const facts = factsOf(parts.office, lang)
  const blocks = blocksOf(parts, lang)
  const [first, ...others] = content
  const hasLead = first?.type === 'paragraph'
  const shown = (token: Token) => (
    <Markdown
      token={token}
      hrefOf={(href) => hrefOf(href, lang)}
      textOf={(text) => fill(text, facts)}
    />
  )
  return (
    <Article
      parts={parts}
      lang={lang}
      page={name}
      title={title}
      lead={hasLead && innerOf(first).map(shown)}
      above={aboutReports.has(name) && <QuickLeave office={parts.office} lang={lang} />}
    >
      {(hasLead ? others : content).map((token) => blocks[token.raw.trim()] ?? shown(token))}
    </Article>
  )
}

function hrefOf(href: string, lang: Lang): string {
  return href.startsWith(pagePrefix) ? address(href.slice(pagePrefix.length) as PageId, lang) : href
}
