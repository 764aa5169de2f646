import { expect, it } from 'vitest'
import { makeLog } from './log.ts'

it('says what went wrong and where, and none of the values of the statement', () => {
  const lines: string[] = []
  const log = makeLog('error', { write: (text) => void lines.push(text) })
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    params: ['hanh@example.vn'],
    detail: 'hanh@…',
  })

  log.error({ error: new TypeError('save the person', { cause }) }, 'request failed')
  log.error({ error: { message: 'fetch a job', params: ['hanh@'] } }, 'job queue')

  const line = JSON.parse(lines[0] ?? '') as Record<string, unknown>
  expect(line).toMatchObject({
    msg: 'request failed',
    error: { name: 'TypeError', message: 'save the person', cause: { code: '23505', message: 'duplicate key' } },
  })
  expect(lines.join('')).toContain('log.test.ts')
  expect(lines[1]).toContain('fetch a job')
  expect(lines.join('')).not.toContain('hanh@')
})
