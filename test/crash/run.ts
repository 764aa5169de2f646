import { startPostgres } from '../../tools/postgres.ts'
import { crashAgainAndAgain } from './crash.ts'

/**
 * `npm run crash -- [KILLS]`: kills Khéo so many times (200 unless told) on each engine and says what was lost.
 * Ends with `N passed, N failed`.
 */
const kills = Number(process.argv[2] ?? 200)

const embedded = await crashOn('embedded', undefined)
const server = await startPostgres()
const onServer = await crashOn('server', server.url).finally(() => server.stop())

const failed = [embedded, onServer].filter(({ faults }) => faults.length > 0).length
console.log(`${2 - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function crashOn(engine: string, databaseUrl: string | undefined) {
  const startedAt = performance.now()
  const count = await crashAgainAndAgain({
    kills,
    databaseUrl,
    progress: ({ kills: done, acknowledged }) => {
      if (done % 20 === 0) console.error(`${engine}: ${done} kills, ${acknowledged} acknowledged`)
    },
  })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
  console.log(
    `${engine}: ${count.kills} kills, ${count.acknowledged} commands acknowledged, ${count.faults.length} faults, ${seconds} s`,
  )
  for (const fault of count.faults) console.log(`  ${fault}`)
  return count
}
