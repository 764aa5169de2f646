import { spawn } from 'node:child_process'
import { openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './postgres.ts'

/**
 * Runs the suite on a PostgreSQL server and, side by side, all tests that reach a database once more on the embedded engine; and adds
 * the results up. Each takes one core. Arguments go to vitest (`npm test -- src/commands`). Ends with `N passed, N failed`.
 */
interface Result {
  readonly passed: number
  readonly failed: number
}

/**
 * Long tests of what is the same on both engines: keys, looks, and input that is refused before it reaches a table. Each runs on one
 * of them, so that both are done at about the same time.
 */
const elsewhere = {
  embedded: ['test/hostile/api.test.ts', 'test/journeys/keyboard.test.ts'],
  server: ['test/journeys/every-page.test.ts'],
} as const

const filters = process.argv.slice(2)
const server = await startPostgres()

console.log('— on the embedded database —')
const onServer = runSuite('server', { TEST_DATABASE_URL: server.url }).finally(() => server.stop())
const embedded = await runSuite('embedded', {})
console.log('— on a PostgreSQL server —')
const results = [embedded, await onServer]
process.stdout.write(readFileSync(outputOf('server')))
rmSync(outputOf('server'), { force: true })

const failed = results.reduce((sum, each) => sum + each.failed, 0)
console.log(`${results.reduce((sum, each) => sum + each.passed, 0)} passed, ${failed} failed`)
// Said outright: the library behind the server ends a process that comes to its end by itself with 0, whatever its exit code is.
process.exit(failed === 0 ? 0 : 1)

function outputOf(engine: string): string {
  return join(tmpdir(), `kheo-tests-${process.pid}-${engine}.txt`)
}

/** All of them on the server, on the embedded engine those that reach a database; with filters the choice is the caller's. */
function testsFor(engine: 'embedded' | 'server'): readonly string[] {
  if (filters.length > 0) return ['run', ...filters]
  const left = elsewhere[engine].flatMap((file) => ['--exclude', file])
  return engine === 'server' ? ['run', ...left] : ['related', 'test/support/engine.ts', '--run', ...left]
}

/** What the server run says is kept until the other one has spoken. */
async function runSuite(engine: 'embedded' | 'server', environment: Record<string, string>): Promise<Result> {
  const report = join(tmpdir(), `kheo-tests-${process.pid}-${engine}.json`)
  const words = [...testsFor(engine), '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const output = engine === 'server' ? openSync(outputOf(engine), 'w') : 'inherit'
  const code = await new Promise<number>((resolve) => {
    const env = { ...process.env, ...environment }
    const vitest = spawn('vitest', words, { stdio: ['inherit', output, output], env })
    vitest.on('exit', (status) => resolve(status ?? 1))
  })
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  rmSync(report, { force: true })
  // A file that does not even load has no tests to fail.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failures = numFailedTests + unloaded.length
  return { passed: numPassedTests, failed: code === 0 ? failures : Math.max(1, failures) }
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}
