import { expect, it } from 'vitest'
import { serverUrl } from '../support/engine.ts'
import { crashAgainAndAgain } from './crash.ts'

it(
  'loses nothing acknowledged and leaves nothing half done when it is killed while writing',
  { timeout: 180_000 },
  async () => {
    const { acknowledged, faults } = await crashAgainAndAgain({
      kills: 3,
      databaseUrl: serverUrl,
    })

    expect(faults).toEqual([])
    expect(acknowledged).toBeGreaterThanOrEqual(3)
  },
)
