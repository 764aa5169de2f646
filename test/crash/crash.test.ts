import { expect, it } from 'vitest'
import { crashAgainAndAgain } from './crash.ts'

it(
  'loses nothing acknowledged and leaves nothing half done when it is killed while writing',
  { timeout: 180_000 },
  async () => {
    const { acknowledged, faults } = await crashAgainAndAgain({
      kills: 3,
      databaseUrl: process.env['TEST_DATABASE_URL'],
    })

    expect(faults).toEqual([])
    expect(acknowledged).toBeGreaterThanOrEqual(3)
  },
)
