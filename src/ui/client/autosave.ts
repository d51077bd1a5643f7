/**
 * Keeps what is typed into a form a moment after the typing pauses, and says so in a live region. The
 * same fields go where the form's own button would keep them; files are not sent. A draft that somebody
 * changed elsewhere meanwhile is left alone, and that is said.
 */

const pauseMs = 2000
/** Whoever presses a button does not wait longer for it. */
const patienceMs = 3000
/** Of the form itself, not of what is written. */
const controls = new Set(['version', 'action', 'remove', 'token'])

for (const status of document.querySelectorAll<HTMLElement>('[data-autosave]')) watch(status)

function watch(status: HTMLElement): void {
  const form = status.closest('form')
  if (!form) return
  let waiting: number | undefined
  let isLeaving = false
  /** One after the other: each needs the token that the one before was given. */
  let saving = Promise.resolve()
  let underway = 0

  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => {
      underway += 1
      saving = saving.then(() => save(form, status)).finally(() => (underway -= 1))
    }, pauseMs)
  })
  // The form itself brings everything; a saving that comes later would bring the draft back.
  form.addEventListener('submit', (event) => {
    clearTimeout(waiting)
    isLeaving = true
    if (underway === 0) return
    event.preventDefault()
    const { submitter } = event
    void saving.then(() => setTimeout(() => form.requestSubmit(submitter)))
  })
  // Back by the browser's own button.
  window.addEventListener('pageshow', () => (isLeaving = false))

  async function save(of: HTMLFormElement, say: HTMLElement): Promise<void> {
    if (isLeaving || say.dataset['isStale']) return
    const { autosave: href = '', token = '' } = say.dataset
    const body = typedIn(of, token)
    const signal = AbortSignal.timeout(patienceMs)
    const answer = await fetch(href, { method: 'POST', body, signal }).catch(() => null)
    if (answer?.ok) {
      say.dataset['token'] = await answer.text()
      say.textContent = (say.dataset['saved'] ?? '').replace('…', timeNow())
    } else if (answer?.status === 409) {
      say.dataset['isStale'] = 'yes'
      say.textContent = say.dataset['stale'] ?? ''
    } else say.textContent = say.dataset['failed'] ?? ''
  }
}

function typedIn(form: HTMLFormElement, token: string): URLSearchParams {
  const typed = new URLSearchParams({ token })
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !controls.has(name)) typed.append(name, value)
  return typed
}

function timeNow(): string {
  const { lang } = document.documentElement
  return new Date().toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit' })
}
