interface MarkProps {
  /** Its height in pixels. */
  size?: number
}

/** Our mark: a door half open, and light behind it. Says nothing: the office's name stands beside it. */
export function Mark({ size = 40 }: MarkProps) {
  return (
    <svg
      class="o-mark"
      width={Math.round((size * 3) / 4)}
      height={size}
      viewBox="5 1 30 40"
      aria-hidden="true"
      focusable="false"
    >
      <path class="o-mark__light" d="M10 36V17a11.5 11.5 0 0 1 23 0v19z" />
      <path class="o-mark__door" d="M7 35.5V16.5C7 9.6 12.4 4.2 21.5 2v37.5z" />
      <circle class="o-mark__knob" cx="17.4" cy="22" r="1.9" />
    </svg>
  )
}
