import { expect, it } from 'vitest'
import { givenAgency } from '../../../test/support/organization.ts'
import { startScenario } from '../../../test/support/scenario.ts'
import { saveCommendationForm } from './commands/keep-forms.ts'

it('a coefficient loses no decimal without a word: money follows from it', async () => {
  const scenario = await startScenario('2026-12-28')
  const agency = await givenAgency(scenario)
  const form = {
    version: 1,
    name: 'Giấy khen của Ban',
    title: 'Giấy khen',
    from: '01/01/2026',
    source: 'Quy chế 2026',
    confirmed: '',
  }
  const save = (individual: string) => scenario.run(saveCommendationForm, agency.actors.office, { ...form, individual })

  const fine = await save('0,3335')
  expect(fine).toMatchObject({ status: 'invalid', problems: [{ field: 'individual' }] })
  expect(fine.status === 'invalid' && fine.problems[0]?.message.vi).toContain('ba chữ số sau dấu phẩy')
  expect(await save('0,333')).toMatchObject({ status: 'done' })
})
