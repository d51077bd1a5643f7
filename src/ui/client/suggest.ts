/** Names that go with what is typed, in the browser's own menu of the field. Nothing is sent but the words. */

const pauseMs = 150
/** One letter goes with everything. */
const fewestLetters = 2

export function suggest(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-suggest]'))
    watch(field)
}

function watch(field: HTMLInputElement): void {
  const { list } = field
  let waiting: number | undefined
  let asked: AbortController | undefined
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    asked?.abort()
    if (!list || field.value.trim().length < fewestLetters) return
    waiting = window.setTimeout(() => {
      asked = new AbortController()
      void ask(field, list, asked.signal)
    }, pauseMs)
  })
}

async function ask(field: HTMLInputElement, list: HTMLElement, signal: AbortSignal): Promise<void> {
  const body = new URLSearchParams({ words: field.value })
  const answer = await fetch(field.dataset['suggest'] ?? '', {
    method: 'POST',
    body,
    signal,
  }).catch(() => null)
  // Without an answer one searches by the button, as always.
  if (!answer?.ok) return
  const names: unknown = await answer.json().catch(() => [])
  const options = (Array.isArray(names) ? names : []).map((name) => new Option('', String(name)))
  list.replaceChildren(...options)
}
