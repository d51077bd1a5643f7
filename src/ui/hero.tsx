import type { ComponentChildren } from 'preact'

interface HeroProps {
  /** The page's h1. */
  title: string
  children?: ComponentChildren
}

/** The first thing on the home page, across its whole width; Doors reach into it from below. */
export function Hero({ title, children }: HeroProps) {
  return (
    <div class="o-hero">
      <div class="govuk-width-container">
        <h1 class="o-hero__title">{title}</h1>
        <div class="o-hero__text">{children}</div>
      </div>
    </div>
  )
}
