/** How somebody uses a page: with a pointer, or with the keyboard alone. What they do is the same. */
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

export interface Hands {
  readonly page: Page
  press: (button: string | RegExp) => Promise<void>
  follow: (link: string | RegExp) => Promise<void>
  /** `group`: the question it belongs to, where the page asks more than one alike. */
  choose: (option: string, group?: string) => Promise<void>
  /** Of a list from which one picks. */
  pick: (field: string, option: string) => Promise<void>
  /** Shows what is folded behind a summary. */
  unfold: (summary: string) => Promise<void>
  fill: (field: string, text: string) => Promise<void>
  attach: (field: string | RegExp, files: string[]) => Promise<void>
}

export function pointer(page: Page): Hands {
  return {
    page,
    press: (name) => leading(page, () => page.getByRole('button', { name }).first().click()),
    follow: (name) => leading(page, () => page.getByRole('link', { name }).first().click()),
    choose: (name, group) => optionOf(page, name, group).check(),
    pick: async (name, label) =>
      void (await page.getByLabel(name, { exact: true }).selectOption({ label })),
    unfold: (name) => page.locator('summary', { hasText: name }).click(),
    fill: (name, text) => page.getByLabel(name, { exact: true }).fill(text),
    attach: (name, files) => page.getByLabel(name).setInputFiles(files),
  }
}

/** Tab, arrows, Space, Enter and letters: nothing else. */
export function keyboard(page: Page): Hands {
  const { keyboard: keys } = page
  // The browser needs a moment to hand its dialogues over; asked for at the key press it may be late.
  page.on('filechooser', () => undefined)
  return {
    page,
    async press(name) {
      await tabTo(page, page.getByRole('button', { name }).first())
      await leading(page, () => keys.press('Enter'))
    },
    async follow(name) {
      await tabTo(page, page.getByRole('link', { name }).first())
      await leading(page, () => keys.press('Enter'))
    },
    async choose(name, group) {
      const option = optionOf(page, name, group)
      if (await option.isChecked()) return
      if ((await option.getAttribute('type')) === 'checkbox') await tabTo(page, option)
      else await arrowTo(page, option)
      if (!(await option.isChecked())) await keys.press('Space')
      assert.ok(await option.isChecked(), `${name} is chosen`)
    },
    async pick(name, label) {
      const list = page.getByLabel(name, { exact: true })
      await tabTo(page, list)
      await keys.type(label)
      const picked = await list.evaluate((element) =>
        element instanceof HTMLSelectElement ? element.selectedOptions[0]?.text : undefined,
      )
      assert.equal(picked, label)
    },
    async unfold(name) {
      await tabTo(page, page.locator('summary', { hasText: name }))
      await keys.press('Enter')
    },
    async fill(name, text) {
      await tabTo(page, page.getByLabel(name, { exact: true }))
      await keys.press('ControlOrMeta+A')
      await keys.insertText(text)
    },
    async attach(name, files) {
      await tabTo(page, page.getByLabel(name))
      const chooser = page.waitForEvent('filechooser')
      await keys.press('Space')
      await (await chooser).setFiles(files)
    },
  }
}

/** Every button and link of ours leads to a page; what comes next waits until it is there. */
async function leading(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()])
}

function optionOf(page: Page, name: string, group?: string): Locator {
  const within = group ? page.getByRole('group', { name: group }) : page
  const radio = within.getByRole('radio', { name, exact: true })
  return radio.or(within.getByRole('checkbox', { name, exact: true })).first()
}

/** More than any page of ours has to be tabbed through. */
const patience = 120

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let tries = 0; tries < patience; tries++) {
    if (await hasFocus(wanted)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(
    `cannot be reached by keyboard: ${await wanted.evaluate((element) => element.outerHTML)}`,
  )
}

/** A group of radio buttons has one place in the tab order; the arrows move inside it. */
async function arrowTo(page: Page, option: Locator): Promise<void> {
  const name = (await option.getAttribute('name')) ?? ''
  for (let tries = 0; tries < patience; tries++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return element instanceof HTMLInputElement && element.type === 'radio' ? element.name : ''
    })
    if (focused === name) break
    await page.keyboard.press('Tab')
  }
  for (let tries = 0; tries < patience; tries++) {
    if (await hasFocus(option)) return
    await page.keyboard.press('ArrowDown')
  }
}

async function hasFocus(wanted: Locator): Promise<boolean> {
  return await wanted.evaluate((element) => element === document.activeElement)
}
