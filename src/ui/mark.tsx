interface MarkProps {
  /** In pixels. */
  size?: number
}

/** Our mark: a door half open, and light behind it. Says nothing: the office's name stands beside it. */
export function Mark({ size = 40 }: MarkProps) {
  return (
    <svg
      class="o-mark"
      width={size}
      height={size}
      viewBox="0 0 40 40"
      aria-hidden="true"
      focusable="false"
    >
      <path class="o-mark__light" d="M19 5h5c6.1 0 11 4.9 11 11v20H19z" />
      <path class="o-mark__door" d="M5 16C5 9.9 9.5 5.4 15.4 4.6L23 3v37l-8-4H5z" />
      <circle class="o-mark__knob" cx="18.6" cy="22" r="1.9" />
    </svg>
  )
}
