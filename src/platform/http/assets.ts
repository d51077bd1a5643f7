/**
 * Style sheets, script, typeface and mark, as `tools/assets.ts` left them in `build/assets`: read
 * once, named by their content, and so kept by browsers for good.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { NotFoundError } from '../errors.ts'
import { root } from '../root.ts'

export type AssetName =
  | 'site.css'
  | 'office.css'
  | 'gallery.css'
  | 'office-gallery.css'
  | 'start.js'
  | 'autosave.js'
  | 'uploads.js'
  | 'recorder.js'
  | 'text.woff2'
  | 'mark.svg'

interface Asset {
  type: string
  /** The bytes under each encoding that made them smaller; `identity` always. */
  bodies: Record<string, Uint8Array<ArrayBuffer>>
}

const folder = join(root, 'build/assets')

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

interface Manifest {
  names: Record<AssetName, string>
  encodings: Record<string, string[]>
}

let read: Manifest | undefined

/** The address of an asset, which changes when its content does. */
export function asset(name: AssetName): string {
  return `/assets/${manifest().names[name]}`
}

export function assetRoutes() {
  const routes = new Hono()
  const assets = readAssets()

  routes.get('/assets/:file', (c) => {
    const found = assets.get(c.req.param('file'))
    if (!found) throw new NotFoundError('asset')
    const encoding = accepted(c.req.header('accept-encoding')).find((name) => found.bodies[name])
    const body = found.bodies[encoding ?? 'identity'] ?? new Uint8Array()
    return c.body(body, 200, {
      'Content-Type': found.type,
      'Content-Length': String(body.length),
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    })
  })

  return routes
}

/** The encodings that the browser takes, the smallest first. */
export function accepted(acceptEncoding: string | undefined): ('br' | 'gzip')[] {
  const offered = (acceptEncoding ?? '').split(',').map((part) => part.trim().split(';'))
  return (['br', 'gzip'] as const).filter((encoding) =>
    offered.some(([name, quality]) => name === encoding && !/^\s*q=0(\.0*)?$/.test(quality ?? '')),
  )
}

function readAssets(): Map<string, Asset> {
  const { names, encodings } = manifest()
  return new Map(
    Object.values(names).map((file) => [
      file,
      {
        type: types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
        bodies: Object.fromEntries([
          ['identity', readFileSync(join(folder, file))],
          ...(encodings[file] ?? []).map((encoding) => [
            encoding,
            readFileSync(join(folder, `${file}.${encoding}`)),
          ]),
        ]) as Asset['bodies'],
      },
    ]),
  )
}

function manifest(): Manifest {
  read ??= JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  return read
}
