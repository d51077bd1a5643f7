/**
 * Documents go to the server as soon as they are chosen, one after the other, each by itself: what has
 * arrived stays, whatever happens to the next. What stands in the list came from the server, which lists only
 * what it has stored; this script never says of its own accord that something is. Where the line breaks, the
 * file waits for it to come back. The form's buttons wait for the files.
 */
import { leavePieces, sendInPieces } from './pieces.ts'
import type { Pieced } from './pieces.ts'
import { sendForm } from './send-file.ts'
import type { Answer } from './send-file.ts'
import { shrink } from './shrink.ts'
import { showRow } from './upload-row.ts'
import type { Row } from './upload-row.ts'
import { showListOf } from './uploaded-list.ts'

/** After that many tries, one has to ask for more: they may cost the person money. */
const mostTries = 8
const longestPauseMs = 30_000

/** A file that is not stored: on its way, given up until somebody says so, or refused by the server. */
interface Waiting {
  readonly file: File
  /** As it goes: a photo may have been made smaller. */
  sent: File | undefined
  readonly row: Row
  readonly leaving: AbortController
  state: 'waiting' | 'unsent' | 'refused'
  tries: number
}

class Uploads {
  readonly #place: HTMLElement
  readonly #form: HTMLFormElement
  readonly #queue: Waiting[] = []
  #isRunning = false
  #isLeaving = false
  /** The button that waits until everything is stored. */
  #wanted: HTMLElement | null | undefined

  constructor(place: HTMLElement, form: HTMLFormElement) {
    this.#place = place
    this.#form = form
  }

  begin(): void {
    const [place, form] = [this.#place, this.#form]
    // What is chosen is sent: the button for it has nothing left to do.
    const button = form.querySelector<HTMLButtonElement>(
      `button[value="${place.dataset['uploads']}"]:not([tabindex])`,
    )
    if (button) button.hidden = button.disabled = true
    for (const each of place.querySelectorAll<HTMLElement>('[data-scripted]')) each.hidden = false

    place.addEventListener('change', ({ target }) => this.#take(target))
    form.addEventListener('submit', (event) => this.#hold(event))
    window.addEventListener('beforeunload', (event) => {
      if (!this.#isLeaving && this.#has('waiting', 'unsent')) event.preventDefault()
    })
    window.addEventListener('pageshow', () => (this.#isLeaving = false))
  }

  #has(...states: Waiting['state'][]): boolean {
    return this.#queue.some(({ state }) => states.includes(state))
  }

  #take(field: EventTarget | null): void {
    if (!(field instanceof HTMLInputElement) || field.type !== 'file') return
    if (!this.#isRunning) this.#place.querySelector('[data-status]')?.replaceChildren()
    for (const file of field.files ?? []) this.#add(file)
    field.value = ''
    void this.#run()
  }

  #add(file: File): void {
    const leaving = new AbortController()
    const row = showRow(this.#place, file.name, {
      again: () => {
        Object.assign(one, { state: 'waiting', tries: 0 })
        void this.#run()
      },
      leaveOut: () => {
        leaving.abort()
        this.#drop(one)
        if (one.sent && this.#goesInPieces(one.sent)) void leavePieces(one.sent, this.#url)
        this.#place.querySelector<HTMLInputElement>('input[type=file]')?.focus()
      },
    })
    const one: Waiting = { file, sent: undefined, row, leaving, state: 'waiting', tries: 0 }
    this.#queue.push(one)
  }

  #drop(one: Waiting): void {
    one.row.remove()
    this.#queue.splice(this.#queue.indexOf(one), 1)
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return
    this.#isRunning = true
    const next = () => this.#queue.find(({ state }) => state === 'waiting')
    for (let one = next(); one; one = next()) await this.#send(one)
    this.#isRunning = false
    this.#goOn()
  }

  async #send(one: Waiting): Promise<void> {
    const { file, row, leaving } = one
    row.say('waiting')
    const sent = (one.sent ??= await this.#asItGoes(file))
    const tooLarge = this.#tooLarge(sent)
    if (tooLarge) return this.#refuse(one, tooLarge.replace('…', file.name))
    const pieces = await this.#sendPieces(one, sent)
    const answer = pieces === 'broken' ? { is: pieces } : await this.#sendForm(one, pieces)
    if (leaving.signal.aborted) return
    if (answer.is === 'broken') return await this.#pause(one)
    const shown = answer.is === 'page' && showListOf(answer, this.#form)
    if (!shown) return this.#giveUp(one)
    if (shown.error) return this.#refuse(one, shown.error)
    this.#drop(one)
    this.#say(`${file.name}: ${this.#place.dataset['stored']}`)
  }

  #refuse(one: Waiting, why: string): void {
    one.state = 'refused'
    one.row.refuse(why)
    this.#say(why)
  }

  /** Told before it is sent, which can take long and cost money. */
  #tooLarge(sent: File): string | undefined {
    const { mostBytes, tooLarge } = this.#place.dataset
    return sent.size > Number(mostBytes) ? tooLarge : undefined
  }

  async #asItGoes(file: File): Promise<File> {
    const isAsItIs = this.#place.querySelector<HTMLInputElement>('[data-originals] input')?.checked
    const isPhoto = isAsItIs === false
    return isPhoto ? await shrink(file) : file
  }

  get #pieceBytes(): number {
    return Number(this.#place.dataset['pieceBytes'] ?? Number.POSITIVE_INFINITY)
  }

  #goesInPieces(sent: File): boolean {
    return sent.size > this.#pieceBytes
  }

  /** Not `form.action`: that is the buttons of this name. */
  get #url(): string {
    return this.#form.getAttribute('action') ?? location.href
  }

  async #sendPieces(one: Waiting, file: File): Promise<Pieced | 'broken' | 'whole'> {
    if (!this.#goesInPieces(file)) return 'whole'
    return await sendInPieces({
      file,
      pieceBytes: this.#pieceBytes,
      url: this.#url,
      signal: one.leaving.signal,
      onProgress: (share) => one.row.progress(share),
      // Whatever breaks now, this much need not be sent again.
      onPiece: () => (one.tries = 0),
    })
  }

  /** As the button would send it, with this one file. */
  async #sendForm({ sent, row, leaving }: Waiting, pieces: Pieced | 'whole'): Promise<Answer> {
    const body = new FormData(this.#form)
    body.delete('documents')
    body.set('action', this.#place.dataset['uploads'] ?? '')
    if (pieces !== 'whole')
      for (const [name, value] of Object.entries(pieces)) body.set(name, value)
    else if (sent) body.append('documents', sent)
    return await sendForm(body, {
      url: this.#url,
      signal: leaving.signal,
      onProgress: (share) => row.progress(pieces === 'whole' ? share : 1),
    })
  }

  async #pause(one: Waiting): Promise<void> {
    one.tries += 1
    if (one.tries >= mostTries) return this.#giveUp(one)
    if (one.tries === 1) this.#say(`${one.file.name}: ${this.#place.dataset['broken']}`)
    one.row.say('broken')
    await untilOnline(Math.min(longestPauseMs, 1000 * 2 ** one.tries), one.leaving.signal)
  }

  #giveUp(one: Waiting): void {
    one.state = 'unsent'
    one.row.fail()
    this.#say(`${one.file.name}: ${this.#place.dataset['failed']}`)
  }

  /** A button waits for what is on its way. What could not be sent is for the person to decide. */
  #hold(event: SubmitEvent): void {
    const { submitter } = event
    const isRemoving = submitter instanceof HTMLButtonElement && submitter.name === 'remove'
    this.#isLeaving = isRemoving || !(this.#isRunning || this.#has('unsent'))
    if (this.#isLeaving) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.#wanted = submitter
    if (this.#isRunning) this.#say(this.#place.dataset['goingOn'], true)
    else this.#goOn()
  }

  #goOn(): void {
    if (this.#wanted === undefined) return
    const submitter = this.#present(this.#wanted)
    this.#wanted = undefined
    const [stuck] = this.#queue
    if (!stuck) return this.#form.requestSubmit(submitter)
    this.#say(this.#place.dataset['unfinished'], true)
    stuck.row.focus()
  }

  /** The list in which a button stood may have come anew from the server. */
  #present(button: HTMLElement | null): HTMLElement | null {
    if (!(button instanceof HTMLButtonElement) || button.isConnected) return button
    const { name, value } = button
    return this.#form.querySelector<HTMLElement>(`button[name="${name}"][value="${value}"]`)
  }

  /**
   * Heard; seen only where no line of a file says it too. What was said of the files before stays beside it: a
   * screen reader may not have come to it yet.
   */
  #say(words = '', isSeen = false): void {
    const said = this.#place.querySelector('[data-status]')
    if (!said) return
    if (isSeen || !said.classList.contains('govuk-visually-hidden')) said.replaceChildren()
    said.classList.toggle('govuk-visually-hidden', !isSeen)
    const line = document.createElement('span')
    line.textContent = `${words} `
    said.append(line)
  }
}

async function untilOnline(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, ms)
    window.addEventListener('online', () => resolve(), { once: true })
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

for (const place of document.querySelectorAll<HTMLElement>('[data-uploads]')) {
  const form = place.closest('form')
  if (form) new Uploads(place, form).begin()
}
