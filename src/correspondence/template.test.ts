import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fill, readTemplate } from './template.ts'

const known = ['name', 'reference'] as const
const letter = `# We received it

Hello{{#name}} {{name}}{{/name}},

{{^name}}
We do not know your name.
{{/name}}

Your reference is {{reference}}.
`

test('a letter is filled in, and leaves out what there is nothing for', () => {
  assert.equal(
    fill(template(letter), { name: 'Ada', reference: 'OM.2026.1' }),
    'Hello Ada,\n\nYour reference is OM.2026.1.',
  )
  assert.equal(
    fill(template(letter), { name: undefined, reference: 'OM.2026.1' }),
    'Hello,\n\nWe do not know your name.\n\nYour reference is OM.2026.1.',
  )
})

test('the first line is the title', () => {
  assert.equal(template(letter).title, 'We received it')
})

test('a field nobody knows is told with its name', () => {
  assert.match(wrong('# Title\n\nHello {{nmae}}'), /\{\{nmae\}\}.*known are name, reference/)
})

test('a part that is not closed is told', () => {
  assert.match(wrong('# Title\n\n{{#name}}Hello'), /not closed/)
  assert.match(wrong('# Title\n\nHello{{/name}}'), /not closed/)
})

test('a letter needs a title and a text, and nothing to fill in in its title', () => {
  assert.match(wrong('Hello'), /# title/)
  assert.match(wrong('# Title\n\n'), /# title/)
  assert.match(wrong('# Title {{name}}\n\nHello'), /in its title/)
})

test('what people are called is never read as a mark', () => {
  for (const name of ['{{reference}}', '{{#name}}x{{/name}}', '$&', '{{']) {
    const filled = fill(template('# T\n\n{{name}}!'), { name, reference: 'secret' })

    assert.equal(filled, `${name}!`)
  }
})

function template(text: string) {
  const read = readTemplate(text, known)
  assert(read.ok)
  return read.template
}

function wrong(text: string): string {
  const read = readTemplate(text, known)
  assert(!read.ok)
  return read.wrong
}
