/** What the server answered to one file: the page that it would have shown, with its list of what is stored. */

interface Answered {
  readonly page: Document
  readonly url: string
}

/**
 * Puts the server's list in the place of ours, with the names under which the form is now known. Undefined: this is
 * no page with such a list, and nothing was stored. `error`: what was refused, in the server's words.
 */
export function showListOf(
  { page, url }: Answered,
  form: HTMLFormElement,
): { error: string | undefined } | undefined {
  const [list, now] = [document, page].map((each) => each.querySelector('[data-uploaded]'))
  const field = page.querySelector('[data-uploads]')
  if (!list || !now || !field) return undefined
  list.replaceChildren(...now.childNodes)
  // Answers that had expired begin anew under another address.
  form.setAttribute('action', url)
  if (new URL(url).pathname !== location.pathname) history.replaceState(null, '', url)
  renew(form, page)
  const error = field.querySelector('.govuk-error-message')
  error?.querySelector('.govuk-visually-hidden')?.remove()
  return { error: error?.textContent.trim() || undefined }
}

/** The form's hidden fields, and the token of what is kept as one types. */
function renew(form: HTMLFormElement, page: Document): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=hidden][name]')) {
    const now = page.querySelector<HTMLInputElement>(
      `form input[type=hidden][name="${field.name}"]`,
    )
    if (now) field.value = now.value
  }
  const kept = form.querySelector<HTMLElement>('[data-autosave]')
  const token = page.querySelector<HTMLElement>('[data-autosave]')?.dataset['token']
  if (!kept || token === undefined) return
  kept.dataset['token'] = token
  delete kept.dataset['isStale']
  // Words typed while the file was on its way are younger than what went with it.
  form.dispatchEvent(new Event('input'))
}
