interface PartedLetter {
  readonly text: string
  /** Of who signs, at the very end; nothing where the letter ends in another way. */
  readonly names: string
}

/** A letter parted where it is signed by hand: after its closing words, above the names. Pure. */
export function partForSigning(body: string, signers: readonly string[]): PartedLetter {
  const lines = body.trimEnd().split('\n')
  const isName = (line: string) => signers.some((name) => line.trim().startsWith(name))
  const first = lines.findLastIndex((line) => !isName(line)) + 1
  return {
    text: lines.slice(0, first).join('\n').trimEnd(),
    names: lines.slice(first).join('\n'),
  }
}
