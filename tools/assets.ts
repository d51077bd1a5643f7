/**
 * Builds `build/assets`: the two style sheets, the script, the typeface and the mark, each named by
 * its content and compressed beforehand, and `manifest.json`, which says what they are called.
 * Part of `npm run build`; prints what a first visit costs.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { PurgeCSS } from 'purgecss'
import { compile } from 'sass'
import { root } from '../src/platform/root.ts'

const target = join(root, 'build/assets')
const ui = join(root, 'src/ui')
const typeface =
  'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'

const names: Record<string, string> = {}
const encodings: Record<string, string[]> = {}
const sizes: Record<string, number> = {}

await buildAssets()

async function buildAssets(): Promise<void> {
  const started = performance.now()
  mkdirSync(target, { recursive: true })
  keep('text.woff2', readFileSync(join(root, typeface)))
  keep('mark.svg', readFileSync(join(ui, 'mark.svg')))
  keep('start.js', script('start'))
  keep('autosave.js', script('autosave'))
  keep('uploads.js', script('uploads'))
  keep('recorder.js', script('recorder'))
  keep('site.css', await styleSheet('site', ['portal-app.ts']))
  keep('office.css', await styleSheet('office', ['office-app.ts']))
  keep('gallery.css', await styleSheet('site', ['ui/gallery/routes.tsx']))
  keep('office-gallery.css', await styleSheet('office', ['ui/gallery/routes.tsx']))
  writeManifest()

  const visit = ['site.css', 'start.js', 'text.woff2', 'mark.svg'].map((name) => sizes[name] ?? 0)
  const total = visit.reduce((sum, size) => sum + size, 0)
  console.log(
    `assets: ${Object.entries(sizes)
      .map(([name, size]) => `${name} ${size}`)
      .join(', ')} bytes; a first visit to a public page ${total} and the page`,
  )
  console.log(`assets: built in ${Math.round(performance.now() - started)} ms`)
}

/** Everything that no source behind these pages names is left out. */
async function styleSheet(name: string, pages: readonly string[]): Promise<string> {
  const { css } = compile(join(ui, 'scss', `${name}.scss`), {
    style: 'compressed',
    charset: false,
    loadPaths: [root],
    // GOV.UK and MoJ disagree about what is deprecated; both are pinned.
    quietDeps: true,
    logger: { warn: () => undefined },
  })
  const [purged] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: sourcesBehind(pages),
    defaultExtractor: (source) => source.match(/[\w!-]+/g) ?? [],
    safelist: {
      // Composed of parts in the components, or put there by scripts.
      standard: ['html', 'body', 'js-enabled', 'govuk-frontend-supported', ':focus'],
      greedy: [
        /govuk-(radios|checkboxes|pagination|character-count)__/,
        /govuk-input__(prefix|suffix)/,
        /govuk-table__(cell|header)--numeric/,
        /moj-message-item/,
      ],
    },
  })
  return (purged?.css ?? css).replaceAll('text.woff2', names['text.woff2'] ?? '')
}

/** These files and all that they import, however far. */
function sourcesBehind(files: readonly string[]): { raw: string; extension: string }[] {
  const src = join(root, 'src')
  const seen = new Map<string, string>()
  const left = files.map((file) => join(src, file))
  for (let file = left.pop(); file; file = left.pop()) {
    if (seen.has(file)) continue
    const raw = readFileSync(file, 'utf8')
    seen.set(file, raw)
    for (const [, imported = ''] of raw.matchAll(/\bfrom '(\.[^']+\.tsx?)'/g))
      left.push(join(dirname(file), imported))
  }
  return [...seen.values()].map((raw) => ({ raw, extension: 'tsx' }))
}

function script(name: string): Uint8Array {
  const { outputFiles } = buildSync({
    entryPoints: [join(ui, 'client', `${name}.ts`)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

/** Writes the asset under the name its content gives it, and what compression makes smaller. */
function keep(name: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const file = name.replace('.', `.${hash}.`)
  names[name] = file
  writeFileSync(join(target, file), bytes)

  const compressed: Record<string, Buffer> = {
    br: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    gzip: gzipSync(bytes, { level: 9 }),
  }
  const useful = Object.entries(compressed).filter(([, { length }]) => length < bytes.length * 0.95)
  for (const [encoding, body] of useful) writeFileSync(join(target, `${file}.${encoding}`), body)
  encodings[file] = useful.map(([encoding]) => encoding)
  sizes[name] = Math.min(bytes.length, ...useful.map(([, { length }]) => length))
}

/** Last and at once, so that a reader never sees a name whose file is not there. */
function writeManifest(): void {
  const beside = join(target, `manifest.${process.pid}`)
  writeFileSync(beside, JSON.stringify({ names, encodings }))
  renameSync(beside, join(target, 'manifest.json'))
}
