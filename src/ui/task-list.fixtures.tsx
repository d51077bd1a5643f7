import { TaskList } from './task-list.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Item extends Common {
  title: Given & { classes?: string }
  hint?: Given
  status: Given & { classes?: string; tag?: Given & Common }
  href?: string
}

interface Options extends Common {
  idPrefix?: string
  items: (Item | '' | null | false)[]
}

export const taskList = fixtures<Options>('task-list', ({ items, ...options }) => (
  <TaskList {...options} items={items.map((item) => (item ? toTask(item) : null))} />
))

function toTask({ title, hint, status, href, classes }: Item) {
  return {
    title: content(title),
    titleClasses: title.classes,
    hint: hint && content(hint),
    status: content(status.tag ?? status),
    tag: status.tag && { classes: status.tag.classes, attributes: status.tag.attributes },
    statusClasses: status.classes,
    href,
    classes,
  }
}
