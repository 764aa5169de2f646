#!/usr/bin/env node
// Starts Khéo on the Node that package.json pins, whichever Node is on the machine.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const pinned = join(root, 'node_modules', 'node', 'bin', 'node')
const built = join(root, 'dist', 'kheo.mjs')

if (Number(process.versions.node.split('.')[0]) >= 24) {
  // Compiled code is kept beside the packages, so that the next start is quicker.
  const { directory } = nodeModule.enableCompileCache?.(join(root, 'node_modules', '.cache', 'kheo')) ?? {}
  // For the processes that read files, too.
  if (directory) process.env.NODE_COMPILE_CACHE ??= directory
  if (!existsSync(built)) await import(pathToFileURL(join(root, 'tools', 'tsx-hook.mjs')).href)
  await import(pathToFileURL(existsSync(built) ? built : join(root, 'src', 'apps', 'cli', 'main.ts')).href)
} else if (existsSync(pinned)) {
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
} else {
  process.stderr.write('Khéo needs Node 24. Run "npm ci" in its folder first: it brings its own.\n')
  process.exit(1)
}
