import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/plain-date.ts'
import { completed, documentEntry, type DocumentFacts, isOwnIssuer, sameDocument } from './register.ts'

const facts = (given: Partial<DocumentFacts>): DocumentFacts => ({
  type: 'kế hoạch',
  number: null,
  issuer: null,
  issuedOn: null,
  title: null,
  name: null,
  ...given,
})
const entry = (given: Partial<DocumentFacts>) => documentEntry(facts(given), 'fallback')
const known = (id: string, given: Partial<DocumentFacts>) => ({ ...entry(given), id })

describe('when two mentions are the same document', () => {
  const plan = known('a', { number: '5584/KH-UBND', issuedOn: day('2022-12-23') })
  const partyPaper = known('b', { number: '35-CT/TU', issuer: 'Ban Thường vụ Tỉnh ủy' })
  const law = known('c', { type: 'luật', name: 'Luật Tiếp cận thông tin' })

  it.each<[string, Partial<DocumentFacts>, string | undefined]>([
    ['a misread symbol', { number: '5584/KH-ƯBND', issuedOn: day('2022-12-23') }, 'a'],
    ['a mention without date', { number: '5584/KH-UBND' }, 'a'],
    ['another year', { number: '5584/KH-UBND', issuedOn: day('2023-12-23') }, undefined],
    ['another number', { number: '5585/KH-UBND' }, undefined],
    ['a Party paper', { number: '35-CT/TU' }, 'b'],
    ['the same number of another committee', { number: '35-CT/TU', issuer: 'Thành ủy' }, undefined],
    ['a law by its name', { name: 'Luật tiếp cận thông tin' }, 'c'],
    ['a law with its number', { name: 'Luật Tiếp cận thông tin', number: '104/2016/QH13' }, 'c'],
    ['something without number or name', { title: 'Thực hiện dân vận khéo' }, undefined],
  ])('%s', (_what, given, id) => {
    expect(sameDocument(entry(given), [plan, partyPaper, law])?.id).toBe(id)
  })

  it('does not choose between two that fit', () => {
    const older = known('d', { number: '5584/KH-UBND', issuedOn: day('2021-12-23') })

    expect(sameDocument(entry({ number: '5584/KH-UBND' }), [plan, older])).toBeUndefined()
  })
})

describe('a mention that says more', () => {
  it('completes what was not known and leaves what was', () => {
    const before = known('a', { number: '5584/KH-UBND', title: 'cũ' })

    const after = completed(before, entry({ number: '5584/KH-UBND', issuedOn: day('2022-12-23'), title: 'mới' }))

    expect(after).toMatchObject({ id: 'a', issuedOn: '2022-12-23', title: 'cũ' })
    expect(after?.key).not.toBe(before.key)
    expect(completed(before, entry({ number: '5584/KH-UBND' }))).toBeUndefined()
  })
})

describe('whose document it is', () => {
  const names = ['Ban Dân tộc tỉnh Ví Dụ', 'Ban Dân tộc']

  it.each([
    ['Ban Dân tộc tỉnh Ví Dụ', true],
    ['Ban Dân tộc', true],
    [null, true],
    ['Ủy ban nhân dân tỉnh Ví Dụ', false],
    ['Ban Dân vận', false],
  ])('issued by %s', (issuer, own) => {
    expect(isOwnIssuer(issuer, names)).toBe(own)
  })
})
