import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './postgres.ts'

/**
 * Runs the whole suite twice: on the embedded database, then on a PostgreSQL server, and adds the results up. Arguments go
 * to vitest (`npm test -- src/commands`). Ends with `N passed, N failed`.
 */
interface Result {
  readonly passed: number
  readonly failed: number
}

const filters = process.argv.slice(2)

console.log('— on the embedded database —')
const embedded = await runSuite({})

console.log('— on a PostgreSQL server —')
const server = await startPostgres()
const onServer = await runSuite({ TEST_DATABASE_URL: server.url }).finally(() => server.stop())

const failed = embedded.failed + onServer.failed
console.log(`${embedded.passed + onServer.passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function runSuite(environment: Record<string, string>): Promise<Result> {
  const report = join(tmpdir(), `kheo-tests-${process.pid}.json`)
  const words = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...filters]
  const code = await new Promise<number>((resolve) => {
    const vitest = spawn('vitest', words, { stdio: 'inherit', env: { ...process.env, ...environment } })
    vitest.on('exit', (status) => resolve(status ?? 1))
  })
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Report
  rmSync(report, { force: true })
  const failures = Math.max(numFailedTests, numFailedTestSuites)
  return { passed: numPassedTests, failed: code === 0 ? failures : Math.max(1, failures) }
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numFailedTestSuites: number
}
