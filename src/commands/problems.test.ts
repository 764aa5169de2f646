import { expect, it } from 'vitest'
import { z } from 'zod'
import { reference } from './fields.ts'
import { problemsOf } from './problems.ts'

const chair = z.strictObject({ chairId: reference({ label: { vi: 'Chủ tọa', en: 'Chair' } }) })
const said = (chairId: unknown) => {
  const parsed = chair.safeParse({ chairId }, { reportInput: true })
  return parsed.success ? [] : problemsOf(parsed.error).map(({ message }) => message.vi)
}

it('tells what was not chosen from what does not exist', () => {
  expect(said('')).toEqual(['Chọn một mục.'])
  expect(said('không-có')).toEqual(['Mục đã chọn không có thật.'])
})
