/** GOV.UK's scripts come without types; this much of them we use. */
declare module 'govuk-frontend' {
  interface Component {
    moduleName: string
  }

  export const Button: Component
  export const CharacterCount: Component
  export const ErrorSummary: Component
  export const NotificationBanner: Component

  /** Starts the component on every element that names it by `data-module`. */
  export function createAll(component: Component): void
}
