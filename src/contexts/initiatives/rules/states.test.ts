import { describe, expect, it } from 'vitest'
import { actsIn, course, initiativeActs, initiativeStates, mayDo, moveOf, statesFor } from './states.ts'

describe('the course of an initiative', () => {
  it('can reach every state from a draft', () => {
    const reached = new Set<string>(['draft'])
    for (const state of reached)
      for (const act of initiativeActs) {
        const to = moveOf(state as (typeof initiativeStates)[number], act)?.to
        if (to !== undefined) reached.add(to)
      }

    expect([...reached].toSorted()).toEqual([...initiativeStates].toSorted())
  })

  it('offers each act somewhere, and to somebody', () => {
    const idle = initiativeActs.filter((act) => statesFor(act).length === 0 || Object.keys(mayDo(act)).length === 0)

    expect(idle).toEqual([])
  })

  it('ends where it says so', () => {
    const ends = initiativeStates.filter((state) => actsIn(state).length === 0)

    expect(ends).toEqual(['rejected', 'recognition_withdrawn', 'withdrawn'])
  })

  it('lets only the leaders approve and recognise', () => {
    expect(course.checked.approve.may).toEqual({ leader: 'agency' })
    expect(mayDo('recognise')).toEqual({ leader: 'agency' })
  })

  it('tells for an act of several steps everybody who may at one of them', () => {
    expect(mayDo('return')).toEqual({ unit_head: 'unit', leader: 'agency', office: 'agency' })
  })
})
