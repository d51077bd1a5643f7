/** Things that several lanes need and only one may have at a time. */
export class Stock<Thing> {
  readonly #things: Thing[] = []

  put(thing: Thing): void {
    this.#things.push(thing)
  }

  /** The one that has been here longest. */
  take(): Thing {
    const thing = this.#things.shift()
    if (thing === undefined) throw new Error('nothing is left')
    return thing
  }

  async lend<Result>(use: (thing: Thing) => Promise<Result>): Promise<Result> {
    const thing = this.take()
    const result = await use(thing)
    this.put(thing)
    return result
  }
}
