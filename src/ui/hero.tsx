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
      <div class="govuk-width-container o-hero__inside">
        <h1 class="o-hero__title">{title}</h1>
        <div class="o-hero__text">{children}</div>
        <OpenDoor />
      </div>
    </div>
  )
}

/** The mark's door, large, with the light that falls out of it. Decoration: wide screens only. */
function OpenDoor() {
  return (
    <svg class="o-hero__door" viewBox="0 0 260 230" aria-hidden="true" focusable="false">
      <path class="o-hero__floor" d="M96 206h84l80 24H120z" />
      <path class="o-hero__light" d="M66 206V88a57 57 0 0 1 114 0v118z" />
      <path class="o-hero__leaf" d="M66 206V84c0-36 26-62 60-74v220z" />
      <circle class="o-hero__knob" cx="108" cy="126" r="6" />
    </svg>
  )
}
