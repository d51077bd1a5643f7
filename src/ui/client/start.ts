/** What scripts add to every page. Without them nothing is missing: see each component. */
import { Button, CharacterCount, ErrorSummary, NotificationBanner, createAll } from 'govuk-frontend'
import { suggest } from './suggest.ts'

// In GOV.UK's pages an inline script does this, which our content security policy refuses.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

const components = [Button, CharacterCount, ErrorSummary, NotificationBanner]
for (const component of components) createAll(component)
suggest()
