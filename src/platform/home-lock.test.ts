import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HomeInUse, lockHome } from './home-lock.ts'

let home = ''
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'kheo-home-'))))
afterEach(() => rmSync(home, { recursive: true, force: true }))

const leaveLock = (lock: object) => writeFileSync(join(home, 'kheo.lock'), JSON.stringify(lock))
/** A process that surely runs beside this one. */
const other = process.ppid

describe('the lock of a home', () => {
  it('says who has it and where to speak to them, and is gone when released', () => {
    const lock = lockHome(home)
    lock.announce('http://127.0.0.1:8750')

    const kept = JSON.parse(readFileSync(join(home, 'kheo.lock'), 'utf8')) as object
    lock.release()

    expect(kept).toMatchObject({ pid: process.pid, token: lock.token, address: 'http://127.0.0.1:8750' })
    expect(readdirSync(home)).toEqual([])
  })

  it('is refused while its holder runs', () => {
    leaveLock({ pid: other, token: 't', address: null })

    expect(() => lockHome(home)).toThrow(HomeInUse)
    expect(readdirSync(home)).toEqual(['kheo.lock'])
  })

  it('counts for nothing once its holder has died, or was cut off while writing it', () => {
    leaveLock({ pid: 2 ** 22 + 1, token: 't', address: null })
    lockHome(home)
    writeFileSync(join(home, 'kheo.lock'), '{"pid":')

    expect(lockHome(home).token).not.toBe('t')
  })

  it.skipIf(process.platform !== 'linux')('counts for nothing when its number now belongs to another program', () => {
    leaveLock({ pid: other, began: 'an earlier start of the machine 1', token: 't', address: null })

    expect(lockHome(home).token).not.toBe('t')
  })
})
