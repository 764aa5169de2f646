import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { givenScannedReading } from '../../../test/support/checked-scans.ts'
import { givenAgency } from '../../../test/support/organization.ts'
import { openPagesSite } from '../../../test/support/pages-site.ts'
import { startScenario } from '../../../test/support/scenario.ts'
import { documentRoutes } from '../documents/routes.tsx'
import { acceptReading } from './commands/accept-reading.ts'
import { plansRoutes } from './routes.tsx'

it('leads from a task to the very place of the document that it comes from', async () => {
  const office = await startScenario('2026-11-23')
  const { agencyId, actors } = await givenAgency(office)
  const readingId = await givenScannedReading(office, { agencyId, by: actors.office })
  const days = { version: 1, startsOn: '05/01/2026', endsOn: '31/12/2026' }
  const { planId } = await office.must(acceptReading, actors.office, { readingId, ...days })
  const site = openPagesSite(office.door, [plansRoutes(), documentRoutes({ displayFolder: tmpdir() })])
  site.actAs(actors.office)
  const page = async (path: string) => await (await site.get(path)).text()

  const tasks = [...(await page(`/ke-hoach/${String(planId)}`)).matchAll(/href="(\/nhiem-vu\/[0-9a-f-]+)"/g)]
  const sources = await Promise.all(
    [...new Set(tasks.map(([, href = '']) => href))].map(async (href) => {
      const [, document = '', place = ''] = /href="(\/van-ban\/[0-9a-f-]+)#([^"]+)"/.exec(await page(href)) ?? []
      return { place, isThere: place !== '' && (await page(document)).includes(`id="${place}"`) }
    }),
  )
  expect(sources.length).toBeGreaterThan(1)
  expect(sources.filter(({ isThere }) => !isThere)).toEqual([])
})
