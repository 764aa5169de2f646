import { describe, expect, it } from 'vitest'
import { networkOf, perAddress, perPlace, waitMs } from './throttle.ts'

const at = new Date('2026-11-23T01:00:00Z')
const after = (ms: number) => new Date(at.getTime() + ms)

describe('waiting after wrong passwords', () => {
  it('costs nothing for a few slips, then doubles up to a bound', () => {
    const waits = [1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 500].map(
      (failures) => waitMs({ failures, lastAt: at }, at, perPlace) / 1000,
    )

    expect(waits).toEqual([0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900])
  })

  it('passes with time and is forgotten after an hour', () => {
    const attempts = { failures: 7, lastAt: at }

    expect(waitMs(attempts, after(59_000), perPlace)).toBe(1_000)
    expect(waitMs(attempts, after(60_000), perPlace)).toBe(0)
    expect(waitMs({ failures: 500, lastAt: at }, after(3_600_000), perPlace)).toBe(0)
  })

  it('lets an office behind one address mistype sixty times', () => {
    expect(waitMs({ failures: 60, lastAt: at }, at, perAddress)).toBe(0)
    expect(waitMs({ failures: 61, lastAt: at }, at, perAddress)).toBe(30_000)
  })

  it('counts IPv6 by its network', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
    expect(networkOf('::1')).toBe('0:0:0:0')
    expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  })
})
