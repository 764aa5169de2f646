import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/plain-date.ts'
import type { AgencyFields } from './agency.ts'
import { foundAbove } from './found-above.ts'
import { foundBelow } from './found-below.ts'
import { type AgencyKept, endAgency, moveAgencies, mostLevels, type Tree } from './tree.ts'

const today = day('2026-11-23')
const fields: AgencyFields = { name: '', shortName: '', symbol: 'X', superiorName: '', place: '', style: 'state' }
const administrator = { name: 'A', jobTitle: '', email: 'a@b.example', accountId: null }
const newId = () => 'id'

const kept = (id: number, parentId: number | null, more: Partial<AgencyKept> = {}): AgencyKept => ({
  id,
  parentId,
  name: `Cơ quan ${id}`,
  shortName: '',
  validFrom: day('2020-01-01'),
  validTo: null,
  version: 1,
  ...more,
})
const treeOf = (...agencies: AgencyKept[]): Tree => ({
  ownId: 1,
  levelsAbove: 0,
  agencies: [kept(1, null), ...agencies],
})

/** Any tree: agency number n + 2 stands under one of those before it. */
const anyTree = fc
  .array(fc.nat(), { maxLength: 40 })
  .map((parents) => treeOf(...parents.map((parent, index) => kept(index + 2, 1 + (parent % (index + 1))))))

/** The steps from an agency up to the own one; Infinity when it goes round. */
function stepsUp({ agencies }: Tree, id: number): number {
  let at: number | null | undefined = id
  for (let steps = 0; steps <= agencies.length; steps += 1) {
    if (at === 1) return steps
    at = agencies.find((agency) => agency.id === at)?.parentId
  }
  return Number.POSITIVE_INFINITY
}

const moved = (tree: Tree, ids: readonly number[], parentId: number): Tree => ({
  ...tree,
  agencies: tree.agencies.map((agency) => (ids.includes(agency.id) ? { ...agency, parentId } : agency)),
})

describe('the tree of agencies', () => {
  it('stays a tree of few levels whatever is moved where', () => {
    fc.assert(
      fc.property(
        anyTree,
        fc.array(fc.integer({ min: 2, max: 45 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 45 }),
        (tree, ids, parentId) => {
          const isThere = (id: number) => tree.agencies.some((agency) => agency.id === id)
          const agencyIds = [...new Set(ids)].filter(isThere)
          const verdict = moveAgencies(tree, { agencyIds, parentId }, today)
          if (!verdict.ok) return
          expect(isThere(parentId) || agencyIds.length === 0).toBe(true)
          const next = moved(tree, verdict.outcome.agencyIds, verdict.outcome.parentId)
          const tallest = Math.max(...tree.agencies.map(({ id }) => stepsUp(tree, id)))
          for (const { id } of next.agencies)
            expect(stepsUp(next, id)).toBeLessThanOrEqual(Math.max(mostLevels, tallest))
        },
      ),
    )
  })

  it('takes any agency anywhere that is not below itself', () => {
    const tree = treeOf(kept(2, 1), kept(3, 2), kept(4, 3))

    expect(moveAgencies(tree, { agencyIds: [2], parentId: 4 }, today)).toEqual({
      ok: false,
      reason: 'agency-in-circle',
    })
    expect(moveAgencies(tree, { agencyIds: [3, 2], parentId: 4 }, today)).toMatchObject({ ok: false })
    expect(moveAgencies(tree, { agencyIds: [4], parentId: 2 }, today)).toMatchObject({ ok: true })
  })

  it('grows to its last level and no further, downwards and upwards', () => {
    const line = Array.from({ length: mostLevels }, (_, index) => kept(index + 2, index + 1))
    const wanted = (parentId: number) => [
      { parentId, agency: { ...fields, name: 'Mới' }, administrator, validFrom: today, template: 'none' as const },
    ]
    const found = (tree: Tree, parentId: number) => foundBelow(tree, wanted(parentId), { ids: [99], today, newId })

    expect(found(treeOf(...line), mostLevels + 1)).toEqual({ ok: false, reason: 'tree-too-deep' })
    expect(found(treeOf(...line), mostLevels)).toMatchObject({ ok: true })
    expect(found({ ...treeOf(), levelsAbove: mostLevels }, 1)).toEqual({ ok: false, reason: 'tree-too-deep' })
    const above = { agency: fields, administrator, validFrom: today, template: 'none' as const }
    expect(foundAbove(treeOf(...line), above, { ids: [99], today, newId })).toMatchObject({ reason: 'tree-too-deep' })
    expect(foundAbove(treeOf(...line.slice(1)), above, { ids: [99], today, newId })).toMatchObject({ ok: true })
  })

  it('lets an agency end once nothing stands below it any more', () => {
    const ending = { agencyId: 2, version: 1, lastOn: today, successorId: null, reason: 'Sáp nhập' }

    expect(endAgency(treeOf(kept(2, 1), kept(3, 2)), ending)).toMatchObject({ reason: 'agencies-still-below' })
    expect(endAgency(treeOf(kept(2, 1), kept(3, 2, { validTo: today })), ending)).toMatchObject({ ok: true })
    expect(endAgency(treeOf(kept(2, 1)), { ...ending, successorId: 1 })).toMatchObject({ ok: true })
    expect(endAgency(treeOf(kept(2, 1), kept(3, 1, { validTo: today })), { ...ending, successorId: 3 })).toMatchObject({
      reason: 'agency-successor-unknown',
    })
    expect(endAgency(treeOf(kept(2, 1)), { ...ending, lastOn: day('2019-12-31') })).toMatchObject({
      reason: 'day-before-start',
    })
  })
})
