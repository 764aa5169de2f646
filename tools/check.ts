import { spawnSync } from 'node:child_process'

/** The named steps of the gate, the same on a laptop as in CI; stops at the first that fails and says how to run it alone. */
const steps: readonly (readonly [name: string, command: string])[] = [
  ['types', 'tsc -p tsconfig.json'],
  ['lint', 'oxlint src test tools bench'],
  ['format', 'oxfmt --check src test tools bench'],
  ['layers', 'vitest run test/architecture.test.ts --reporter=dot'],
  ['build', 'npm run --silent build'],
  ['tests', 'npm test --silent'],
]

for (const [name, command] of steps) {
  const startedAt = performance.now()
  console.log(`▸ ${name}`)
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' })
  if (status !== 0) {
    console.error(`✗ ${name} failed. Run it alone: npx ${command}`)
    if (name !== 'tests') console.log('0 passed, 1 failed')
    process.exit(1)
  }
  if (name !== 'tests') console.log(`  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
}
