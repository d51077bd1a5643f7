/**
 * The one failure of opening: a wrong key, a changed byte, a cut end, another context, content
 * that is not ours. It tells nobody which.
 */
export class UnopenableError extends Error {
  override readonly name = 'UnopenableError'

  constructor() {
    super('cannot be opened')
  }
}
