/** One line for each file that is not yet stored: its name, how far it is, and what one can do. */

export interface Row {
  readonly say: (state: 'waiting' | 'broken') => void
  /** From 0 to 1; at 1 it is out and not yet stored. */
  readonly progress: (share: number) => void
  /** The server took it and does not want it. */
  readonly refuse: (why: string) => void
  /** It is not stored, and only the person can say what becomes of it. */
  readonly fail: () => void
  readonly focus: () => void
  readonly remove: () => void
}

interface Choices {
  readonly again: () => void
  readonly leaveOut: () => void
}

/** The words stand on `place`, in its `data-` attributes; the line's markup in its template. */
export function showRow(place: HTMLElement, name: string, { again, leaveOut }: Choices): Row {
  const list = place.querySelector('[data-list]')
  const copy = place.querySelector('template')?.content.cloneNode(true)
  if (!list || !(copy instanceof DocumentFragment)) throw new Error('no list of uploads')
  const part = (called: string) => copy.querySelector<HTMLElement>(`[data-${called}]`)
  const [line, state, error] = [part('row'), part('state'), part('error')]
  const [retry, without] = [part('again'), part('leave-out')]
  const bar = copy.querySelector('progress')
  if (!line || !state || !error || !retry || !without || !bar)
    throw new Error('no line for uploads')

  for (const named of copy.querySelectorAll('[data-name]')) named.textContent = name
  bar.setAttribute('aria-label', name)
  const show = (words: string, isUnderway: boolean) => {
    state.textContent = words
    bar.hidden = !isUnderway
    error.hidden = true
    retry.hidden = true
  }
  const complain = (words: string, canRetry: boolean) => {
    show('', false)
    error.textContent = words
    error.hidden = false
    retry.hidden = !canRetry
  }
  retry.addEventListener('click', again)
  without.addEventListener('click', leaveOut)
  const words = place.dataset
  show(words['waiting'] ?? '', true)
  list.append(copy)

  return {
    say: (code) => {
      bar.value = 0
      show(words[code] ?? '', true)
    },
    progress: (share) => {
      const percent = Math.floor(share * 100)
      bar.value = percent
      const sent = (words['sending'] ?? '').replace('…', String(percent))
      show(percent === 100 ? (words['storing'] ?? '') : sent, true)
    },
    refuse: (why) => complain(why, false),
    fail: () => complain(words['failed'] ?? '', true),
    focus: () => line.focus(),
    remove: () => line.remove(),
  }
}
