import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { day } from '../../../../kernel/plain-date.ts'
import { certificateCode, readCode, standingOf } from './certificate.ts'

const uuid = fc.uuid({ version: 7 })

describe('the code of a certificate', () => {
  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(uuid, (id) => {
        const code = certificateCode(id)

        expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/)
        expect(readCode(code)).toBe(code)
        expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`)).toBe(
          code,
        )
      }),
    )
  })

  it('tells a wrong sign', () => {
    fc.assert(
      fc.property(uuid, fc.nat(11), fc.constantFrom('2', '7', 'A', 'Z'), (id, at, sign) => {
        const signs = Array.from(certificateCode(id).replaceAll('-', ''))
        fc.pre(signs[at] !== sign)
        signs[at] = sign

        expect(readCode(signs.join(''))).toBeUndefined()
      }),
    )
  })

  it.each(['', 'abc', 'U123-4567-89AB-C', '1234-5678-9ABC-DE', 'ĐĐĐĐ-ĐĐĐĐ-ĐĐĐĐ-Đ'])(
    'makes nothing of “%s”',
    (typed) => {
      expect(readCode(typed)).toBeUndefined()
    },
  )
})

describe('whether a certificate holds', () => {
  const [before, on, after] = [day('2026-12-30'), day('2026-12-31'), day('2027-01-01')]

  it('holds to its last day, and no longer', () => {
    expect(standingOf({ withdrawnOn: null, validUntil: on }, on)).toBe('valid')
    expect(standingOf({ withdrawnOn: null, validUntil: on }, after)).toBe('expired')
    expect(standingOf({ withdrawnOn: null, validUntil: null }, after)).toBe('valid')
  })

  it('is withdrawn from the day it was, whatever its last day', () => {
    expect(standingOf({ withdrawnOn: on, validUntil: null }, before)).toBe('valid')
    expect(standingOf({ withdrawnOn: on, validUntil: before }, after)).toBe('withdrawn')
  })
})
