import type { ComponentChildren } from 'preact'

interface CaseHeaderProps {
  /** The page's h1: the file's reference, or whose it is. */
  title: ComponentChildren
  /** Above the title: the kind of file. */
  caption?: ComponentChildren
  /** Tags and badges beside the title. */
  tags?: ComponentChildren
  /** What one must see at once: service, case manager, age, next term. */
  facts?: readonly { name: ComponentChildren; value: ComponentChildren }[] | undefined
  /** Buttons at the right. */
  actions?: ComponentChildren
}

/** MoJ's identity bar, ours to the extent that it holds the h1 and a line of facts. */
export function CaseHeader({ title, caption, tags, facts, actions }: CaseHeaderProps) {
  return (
    <div class="moj-identity-bar o-case-header">
      <div class="moj-identity-bar__container">
        <div class="moj-identity-bar__details">
          {caption && <span class="govuk-caption-m">{caption}</span>}
          <div class="o-case-header__title">
            <h1 class="govuk-heading-l">{title}</h1>
            {tags}
          </div>
        </div>
        {actions && <div class="moj-identity-bar__actions">{actions}</div>}
      </div>
      {facts && facts.length > 0 && (
        <dl class="o-facts">
          {facts.map(({ name, value }) => (
            <div>
              <dt class="o-facts__name">{name}</dt>
              <dd class="o-facts__value">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
