/** `npm run dev`: the system, compiled and started anew as you type. The database stays up. */
import { spawn, spawnSync } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { root } from '../src/platform/root.ts'

/** Editors and `tsc` write many files at once. */
const quietMs = 300

// Of a group of its own: what is called `tsc` starts the compiler proper, and both are to end.
const compiler = spawn(join(root, 'node_modules/.bin/tsc'), ['--watch', '--preserveWatchOutput'], {
  cwd: root,
  detached: true,
  stdio: 'inherit',
})
const system = spawn(process.execPath, ['--enable-source-maps', join(root, 'build/src/main.js')], {
  cwd: root,
  env: { ...process.env, DEVELOPMENT: '1' },
  stdio: 'inherit',
})

whenQuiet(join(root, 'src/ui'), /\.(scss|svg)$|client\/.*\.ts$/, buildAssets)
whenQuiet(join(root, 'build/src'), /\.js(on)?$/, restartParts)
whenQuiet(join(root, 'offices'), /\.(json|md)$/, restartParts)

// In a terminal, Ctrl-C reaches the system as well; it then needs a moment.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => system.kill('SIGTERM'))
system.once('exit', (code) => {
  if (compiler.pid !== undefined) process.kill(-compiler.pid)
  process.exit(code ?? 1)
})

function buildAssets(): void {
  spawnSync(process.execPath, [join(root, 'build/tools/assets.js')], {
    cwd: root,
    stdio: 'inherit',
  })
  restartParts()
}

function restartParts(): void {
  system.kill('SIGUSR2')
}

function whenQuiet(folder: string, names: RegExp, act: () => void): void {
  let timer: NodeJS.Timeout | undefined
  watch(folder, { recursive: true }, (_, name) => {
    if (!name || !names.test(name)) return
    clearTimeout(timer)
    timer = setTimeout(act, quietMs)
  })
}
