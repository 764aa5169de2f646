import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Branch, type LineageNode, lineageOf, MOST_DEPTH, MOST_NODES, nodesOf } from './lineage.ts'

const branch = (node: string, parent: string | null): Branch => ({
  node,
  parent,
  agencyId: 1,
  agencyName: 'Xã Ví Dụ',
  unitName: '',
  place: '',
  initiativeId: null,
  state: null,
  adoption: null,
  outcome: '',
  since: null,
  sessions: null,
  attendances: null,
  people: null,
  households: null,
})

const depthOf = ({ copies }: LineageNode): number => 1 + Math.max(0, ...copies.map(depthOf))

describe('a lineage', () => {
  it('draws copies of copies under what they were copied from', () => {
    const { root, copyCount } = lineageOf([branch('a', null), branch('b', 'a'), branch('c', 'b'), branch('d', 'a')])

    expect(root?.copies.map(({ node, copies }) => [node, copies.map((copy) => copy.node)])).toEqual([
      ['b', ['c']],
      ['d', []],
    ])
    expect(copyCount).toBe(3)
  })

  it('has no circles and is bounded, whatever the rows say', () => {
    const name = fc.integer({ min: 0, max: 300 }).map(String)
    const rows = fc.array(fc.tuple(name, name), { maxLength: 600 })
    fc.assert(
      fc.property(rows, (pairs) => {
        const branches = [branch('0', null), ...pairs.map(([node, parent]) => branch(node, parent))]

        const { root } = lineageOf(branches)

        if (root === undefined) throw new Error('no root')
        const nodes = nodesOf(root).map(({ node }) => node)
        expect(new Set(nodes).size).toBe(nodes.length)
        expect(nodes.length).toBeLessThanOrEqual(MOST_NODES)
        expect(depthOf(root)).toBeLessThanOrEqual(MOST_DEPTH + 1)
      }),
    )
  })

  it('says when it was cut', () => {
    const chain = Array.from({ length: 20 }, (_nothing, index) => branch(String(index + 1), String(index)))

    expect(lineageOf([branch('0', null), ...chain]).isCut).toBe(true)
    expect(lineageOf([branch('0', null), ...chain.slice(0, 3)]).isCut).toBe(false)
  })
})
