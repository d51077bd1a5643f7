/**
 * Keeps what was made for a key, so that it is made once: for what depends on nothing but its key. When
 * there are more than `most`, it begins anew, and so never grows with what people send.
 */
export function remembering<Made>(most: number): (key: string, make: () => Made) => Made {
  const made = new Map<string, Made>()
  return (key, make) => {
    const known = made.get(key)
    if (known !== undefined) return known
    if (made.size >= most) made.clear()
    const value = make()
    made.set(key, value)
    return value
  }
}
