/** What GOV.UK says its components render, as its package brings it along. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { root } from '../../platform/root.ts'
import { normalised } from './markup.ts'

export interface Fixtures {
  component: string
  /** Every official example, in its order. */
  examples: Example[]
  /** Names of the examples that use an option we do not have, and which one that is. */
  unsupported: Record<string, string>
}

interface Example {
  name: string
  official: string
  /** What our component renders for the example's options. */
  ours: () => string
}

/** `toOurs` turns the official options into our component with its props. */
// The type is what the caller knows of GOV.UK's JSON: a cast, made in one place.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function fixtures<Options>(
  component: string,
  toOurs: (options: Options) => VNode,
  unsupported: Record<string, string> = {},
): Fixtures {
  const file = join(root, 'node_modules/govuk-frontend/dist/govuk/components', component)
  const { fixtures: examples } = JSON.parse(readFileSync(join(file, 'fixtures.json'), 'utf8')) as {
    fixtures: { name: string; options: Options; html: string }[]
  }
  return {
    component,
    unsupported,
    examples: examples.map(({ name, options, html }) => ({
      name,
      official: normalised(html),
      ours: () => normalised(render(toOurs(options))),
    })),
  }
}
