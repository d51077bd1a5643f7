import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'

interface TimelineEvent {
  label: ComponentChildren
  /** Who did it, with its preposition: "by Vera Claes". */
  byline?: ComponentChildren
  /** `datetime` for machines, ISO 8601; `at` as people read it. */
  datetime: string
  at: ComponentChildren
  description?: ComponentChildren
}

interface TimelineProps {
  items: readonly TimelineEvent[]
  /** 2 unless said. */
  headingLevel?: 2 | 3 | 4 | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** MoJ's line of what happened, newest first. */
export function Timeline({ items, headingLevel = 2, classes, attributes }: TimelineProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div class={tokens('moj-timeline', classes)} {...attributes}>
      {items.map(({ label, byline, datetime, at, description }) => (
        <div class="moj-timeline__item">
          <div class="moj-timeline__header">
            <Heading class="moj-timeline__title">{label}</Heading>
            {byline && <p class="moj-timeline__byline"> {byline}</p>}
          </div>
          <p class="moj-timeline__date">
            <time datetime={datetime}>{at}</time>
          </p>
          {description && <div class="moj-timeline__description">{description}</div>}
        </div>
      ))}
    </div>
  )
}
