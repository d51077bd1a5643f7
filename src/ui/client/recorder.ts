/**
 * Records a voice message, lets the person listen to it, and puts it into the form's file field as if they had
 * chosen it there: what then becomes of it is for `uploads.ts`. Nothing is recorded before a click, and nothing
 * sent before another. The microphone is let go as soon as the recording ends.
 */

type State = 'ready' | 'asking' | 'recording' | 'paused' | 'stopped'

const mostSeconds = 10 * 60
/** Speech stays clear, and ten minutes of it are 2.4 MB. */
const bitsPerSecond = 32_000
/** In the order of preference; Safari records the second. */
const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

const shown: Readonly<Record<State, readonly string[]>> = {
  ready: ['start'],
  asking: [],
  recording: ['pause', 'stop'],
  paused: ['go-on', 'stop'],
  stopped: ['use', 'again', 'delete'],
}

class Recording {
  readonly #place: HTMLElement
  readonly #field: HTMLInputElement
  readonly #audio: HTMLAudioElement
  #state: State = 'ready'
  #recorder: MediaRecorder | undefined
  #file: File | undefined
  #seconds = 0

  constructor(place: HTMLElement, field: HTMLInputElement, audio: HTMLAudioElement) {
    this.#place = place
    this.#field = field
    this.#audio = audio
  }

  begin(): void {
    const acts: Readonly<Record<string, () => void>> = {
      start: () => void this.#start(),
      pause: () => this.#pause(),
      'go-on': () => this.#goOn(),
      stop: () => this.#recorder?.stop(),
      use: () => this.#use(),
      again: () => void this.#start(),
      delete: () => this.#forget('ready'),
    }
    this.#place.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-does]')
      if (button) acts[button.dataset['does'] ?? '']?.()
    })
    window.addEventListener('beforeunload', (event) => {
      if (['recording', 'paused', 'stopped'].includes(this.#state)) event.preventDefault()
    })
    setInterval(() => this.#count(), 1000)
    this.#place.hidden = false
  }

  async #start(): Promise<void> {
    this.#forget('asking')
    try {
      this.#record(await navigator.mediaDevices.getUserMedia({ audio: true }))
    } catch (error) {
      const isThere = !(error instanceof DOMException && error.name === 'NotFoundError')
      this.#show('ready', isThere ? 'refused' : 'none')
    }
  }

  #record(sound: MediaStream): void {
    const type = types.find((each) => MediaRecorder.isTypeSupported(each))
    const recorder = new MediaRecorder(sound, {
      audioBitsPerSecond: bitsPerSecond,
      ...(type && { mimeType: type }),
    })
    const parts: Blob[] = []
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
    recorder.addEventListener('stop', () => {
      for (const track of sound.getTracks()) track.stop()
      this.#stopped(new Blob(parts, { type: recorder.mimeType }))
    })
    recorder.start(1000)
    this.#recorder = recorder
    this.#show('recording')
  }

  #pause(): void {
    this.#recorder?.pause()
    this.#show('paused')
  }

  #goOn(): void {
    this.#recorder?.resume()
    this.#show('recording')
  }

  #count(): void {
    if (this.#state !== 'recording') return
    this.#seconds += 1
    this.#tell()
    if (this.#seconds >= mostSeconds) this.#recorder?.stop()
  }

  #tell(): void {
    const clock = [this.#seconds, mostSeconds].map(
      (all) => `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`,
    )
    this.#place.querySelector('[data-time]')?.replaceChildren(clock.join(' / '))
  }

  #stopped(sound: Blob): void {
    const ending = /^audio\/(webm|ogg)/.exec(sound.type)?.[1] ?? 'm4a'
    const name = `${this.#place.dataset['file'] ?? 'voice'}.${ending}`
    this.#file = new File([sound], name, { type: sound.type })
    this.#audio.src = URL.createObjectURL(sound)
    this.#audio.hidden = false
    this.#show('stopped', this.#seconds >= mostSeconds ? 'full' : 'stopped')
  }

  #use(): void {
    if (!this.#file) return
    const chosen = new DataTransfer()
    chosen.items.add(this.#file)
    this.#field.files = chosen.files
    this.#forget('ready')
    this.#say('sent')
    this.#field.dispatchEvent(new Event('change', { bubbles: true }))
  }

  #forget(state: State): void {
    URL.revokeObjectURL(this.#audio.src)
    this.#audio.removeAttribute('src')
    this.#audio.hidden = true
    this.#file = undefined
    this.#seconds = 0
    this.#tell()
    this.#show(state)
  }

  /** The buttons of that state; whoever pressed one that goes away is brought to the first of the others. */
  #show(state: State, said: string = state): void {
    this.#state = state
    this.#say(said)
    const buttons = [...this.#place.querySelectorAll<HTMLElement>('[data-does]')]
    const wasHere = this.#place.contains(document.activeElement) || state === 'recording'
    for (const button of buttons)
      button.hidden = !shown[state].includes(button.dataset['does'] ?? '')
    if (wasHere) buttons.find(({ hidden }) => !hidden)?.focus()
  }

  #say(words: string): void {
    this.#place.querySelector('[data-said]')?.replaceChildren(this.#place.dataset[words] ?? '')
  }
}

for (const place of document.querySelectorAll<HTMLElement>('[data-recorder]')) {
  const field = place.closest('form')?.querySelector<HTMLInputElement>('[data-uploads] input')
  const audio = place.querySelector('audio')
  const canRecord = 'MediaRecorder' in window && 'mediaDevices' in navigator
  if (field && audio && canRecord) new Recording(place, field, audio).begin()
}
