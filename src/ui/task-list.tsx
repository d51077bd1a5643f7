import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'
import { Tag } from './tag.tsx'

interface Task {
  title: ComponentChildren
  titleClasses?: string | undefined
  hint?: ComponentChildren
  /** A tag with these classes, or plain words where there is nothing left to do. */
  status: ComponentChildren
  tag?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined
  statusClasses?: string | undefined
  href?: string | undefined
  classes?: string | undefined
}

interface TaskListProps {
  /** Unique on the page. */
  idPrefix?: string | undefined
  items: readonly (Task | null)[]
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** What there is to do, in any order, and how far one is with each. */
export function TaskList({ idPrefix = 'task-list', items, classes, attributes }: TaskListProps) {
  return (
    <ul class={tokens('govuk-task-list', classes)} {...attributes}>
      {items.map((item, index) => item && <Item id={`${idPrefix}-${index + 1}`} item={item} />)}
    </ul>
  )
}

function Item({ id, item }: { id: string; item: Task }) {
  const { title, titleClasses, hint, status, tag, href } = item
  const hintId = `${id}-hint`
  const statusId = `${id}-status`
  const linked = href ? 'govuk-task-list__item--with-link' : undefined
  return (
    <li class={tokens('govuk-task-list__item', linked, item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {href ? (
          <a
            class={tokens('govuk-link', 'govuk-task-list__link', titleClasses)}
            href={href}
            aria-describedby={tokens(hint ? hintId : undefined, statusId)}
          >
            {title}
          </a>
        ) : (
          <div class={titleClasses}>{title}</div>
        )}
        {hint && (
          <div id={hintId} class="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <div class={tokens('govuk-task-list__status', item.statusClasses)} id={statusId}>
        {tag ? <Tag {...tag}>{status}</Tag> : status}
      </div>
    </li>
  )
}
