import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'

interface SummaryAction {
  href: string
  text: ComponentChildren
  /** What the link is about, for who hears links one by one: "Change" *name*. */
  visuallyHiddenText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

interface SummaryRow {
  key: ComponentChildren
  value: ComponentChildren
  actions?: readonly SummaryAction[] | undefined
  classes?: string | undefined
}

interface SummaryCard {
  title?: ComponentChildren
  headingLevel?: 1 | 2 | 3 | 4 | undefined
  actions?: readonly SummaryAction[] | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

interface SummaryListProps {
  /** Those that a condition leaves out may be `false` or absent. */
  rows: readonly (SummaryRow | false | null | undefined)[]
  /** Puts the list into a card with a title. */
  card?: SummaryCard | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** What is known, as pairs of name and value, each with links to change it. */
export function SummaryList({ rows, card, classes, attributes }: SummaryListProps) {
  const present = rows.filter((row) => row !== false && row !== null && row !== undefined)
  const anyActions = present.some(({ actions }) => actions?.length)
  const list = (
    <dl class={tokens('govuk-summary-list', classes)} {...attributes}>
      {present.map((row) => (
        <Row row={row} anyActions={anyActions} about={card?.title} />
      ))}
    </dl>
  )
  return card ? <Card card={card}>{list}</Card> : list
}

interface RowProps {
  row: SummaryRow
  anyActions: boolean
  about: ComponentChildren
}

function Row({ row, anyActions, about }: RowProps) {
  const without = anyActions && !row.actions && 'govuk-summary-list__row--no-actions'
  return (
    <div class={tokens('govuk-summary-list__row', without, row.classes)}>
      <dt class="govuk-summary-list__key">{row.key}</dt>
      <dd class="govuk-summary-list__value">{row.value}</dd>
      {row.actions && row.actions.length > 0 && (
        <dd class="govuk-summary-list__actions">
          <Actions
            actions={row.actions}
            about={about}
            list="govuk-summary-list__actions-list"
            entry="govuk-summary-list__actions-list-item"
          />
        </dd>
      )}
    </div>
  )
}

function Card({ card, children }: { card: SummaryCard; children: ComponentChildren }) {
  const { title, actions = [] } = card
  const Heading = `h${card.headingLevel ?? 2}` as const
  return (
    <div class={tokens('govuk-summary-card', card.classes)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {title && <Heading class="govuk-summary-card__title">{title}</Heading>}
        {actions.length === 1 ? (
          <div class="govuk-summary-card__actions">
            <Actions actions={actions} about={title} />
          </div>
        ) : (
          <Actions
            actions={actions}
            about={title}
            list="govuk-summary-card__actions"
            entry="govuk-summary-card__action"
          />
        )}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

interface ActionsProps {
  actions: readonly SummaryAction[]
  about: ComponentChildren
  list?: string
  entry?: string
}

/** One link stands by itself, several in a list. */
function Actions({ actions, about, list, entry }: ActionsProps) {
  const links = actions.map((action) => <ActionLink action={action} about={about} />)
  if (links.length < 2) return <>{links}</>
  return (
    <ul class={list}>
      {links.map((link) => (
        <li class={entry}>{link}</li>
      ))}
    </ul>
  )
}

function ActionLink({ action, about }: { action: SummaryAction; about: ComponentChildren }) {
  const { href, text, visuallyHiddenText, classes, attributes } = action
  return (
    <a class={tokens('govuk-link', classes)} href={href} {...attributes}>
      {text}
      {(visuallyHiddenText || about) && (
        <span class="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {about && <> ({about})</>}
        </span>
      )}
    </a>
  )
}
