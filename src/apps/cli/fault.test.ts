import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../../platform/configuration.ts'
import { CommandLineFault, faultText } from './fault.ts'

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('what the command line says of an error', () => {
  it('names every setting that is wrong with what it takes, and no password', () => {
    const environment = { PORT: 'abc', DATABASE_URL: 'mysql://root:secret@x', KHEO_JOBS: 'yes', KHEO_URL: 'kheo.vn' }
    const said = faultText(thrownBy(() => readConfiguration(environment)))

    expect(said).toMatch(/PORT: .* 0 đến 65535/)
    expect(said).toMatch(/DATABASE_URL: postgres:\/\//)
    expect(said).toMatch(/KHEO_URL: https/)
    expect(said).toMatch(/KHEO_JOBS: on, off/)
    expect(said).not.toMatch(/secret|at readConfiguration/)
  })

  it('says in words that the database server is away, keeps one out or has no such database', () => {
    const said = (code: string) => faultText(Object.assign(new Error('as the server says'), { code }))

    expect(said('ECONNREFUSED')).toMatch(/cannot be reached: as the server says/)
    expect(said('28P01')).toMatch(/refuses this user or password/)
    expect(said('3D000')).toMatch(/no such database/)
  })

  it('says what a server that was tried by several addresses answered at each', () => {
    const tried = ['::1', '127.0.0.1'].map((address) => new Error(`connect ECONNREFUSED ${address}`))
    const error = Object.assign(new AggregateError(tried), { code: 'ECONNREFUSED' })

    expect(faultText(error)).toMatch(/cannot be reached: connect ECONNREFUSED ::1; connect ECONNREFUSED 127/)
  })

  it('finds what can be put right below what failed because of it', () => {
    const cause = Object.assign(new Error('permission denied to create role'), { code: '42501' })

    expect(faultText(new Error('migrate the database', { cause }))).toMatch(/lacks a right.*create role/)
  })

  it('says in words where nothing can be written', () => {
    const error = Object.assign(new Error('EACCES: mkdir'), { code: 'EACCES', path: '/var/lib/kheo' })

    expect(faultText(error)).toMatch(/no right to write: \/var\/lib\/kheo$/)
  })

  it('shows all that caused an error nobody foresaw', () => {
    const said = faultText(new Error('draw the page', { cause: new Error('no ink') }))

    expect(said).toMatch(/Error: draw the page\n +at /)
    expect(said).toMatch(/vì \/ because: no ink$/)
  })

  it('shows only the words of a fault that was foreseen', () => {
    expect(faultText(new CommandLineFault('chưa có cơ quan nào'))).toBe('chưa có cơ quan nào')
  })
})
