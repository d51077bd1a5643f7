import type { ComponentChildren } from 'preact'
import { tokens } from './attributes.ts'

interface Message {
  id: string
  /** From the reader's side: `sent` stands at the right. */
  type: 'sent' | 'received'
  sender: ComponentChildren
  /** `datetime` for machines, ISO 8601; `at` as people read it. */
  datetime: string
  at: ComponentChildren
  children: ComponentChildren
}

interface MessagesProps {
  /** What the messages are, for screen readers. */
  label: string
  items: readonly Message[]
  classes?: string | undefined
}

/** MoJ's messages both ways, as a list: who cannot see the sides hears who wrote first. */
export function Messages({ label, items, classes }: MessagesProps) {
  return (
    <div class={tokens('moj-messages-container', classes)}>
      <ul class="moj-message-list" aria-label={label}>
        {items.map((message) => (
          <li
            id={`message-${message.id}`}
            class={`moj-message-item moj-message-item--${message.type}`}
          >
            <div class="moj-message-item__meta">
              <span class="moj-message-item__meta--sender">{message.sender}</span>{' '}
              <time class="moj-message-item__meta--timestamp" datetime={message.datetime}>
                {message.at}
              </time>
            </div>
            <div class={`moj-message-item__text moj-message-item__text--${message.type}`}>
              {message.children}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
