import { foldVietnamese } from '../../../../kernel/vietnamese.ts'

export interface DocumentType {
  /** Lower case: `kế hoạch`. */
  readonly name: string
  /** `KH`; null for an official letter. */
  readonly code: string | null
}

/**
 * The names and abbreviations of documents: Decree 30/2020/NĐ-CP art. 7 and Appendix III, Regulation 399-QĐ/TW and
 * Guide 05-HD/VPTW for Party papers, Law 64/2025/QH15 for normative ones. The first with a code names that code.
 */
export const documentTypes: readonly DocumentType[] = [
  { name: 'nghị quyết', code: 'NQ' },
  { name: 'nghị quyết liên tịch', code: 'NQLT' },
  { name: 'nghị quyết', code: 'NQĐH' },
  { name: 'quyết định', code: 'QĐ' },
  { name: 'quy định', code: 'QyĐ' },
  { name: 'quy định', code: 'QĐi' },
  { name: 'quy định', code: 'QĐ' },
  { name: 'chỉ thị', code: 'CT' },
  { name: 'quy chế', code: 'QC' },
  { name: 'quy chế phối hợp', code: 'QCPH' },
  { name: 'thông cáo', code: 'TC' },
  { name: 'thông báo', code: 'TB' },
  { name: 'thông báo kết luận', code: 'TB' },
  { name: 'thông báo', code: 'TBKL' },
  { name: 'hướng dẫn', code: 'HD' },
  { name: 'hướng dẫn liên tịch', code: 'HDLT' },
  { name: 'hướng dẫn liên ngành', code: 'HDLN' },
  { name: 'chương trình', code: 'CTr' },
  { name: 'chương trình hành động', code: 'CTr' },
  { name: 'chương trình hành động', code: 'CTHĐ' },
  { name: 'chương trình công tác', code: 'CTr' },
  { name: 'chương trình phối hợp', code: 'CTPH' },
  { name: 'chương trình phối hợp', code: 'CTrPH' },
  { name: 'kế hoạch', code: 'KH' },
  { name: 'kế hoạch liên tịch', code: 'KHLT' },
  { name: 'kế hoạch phối hợp', code: 'KHPH' },
  { name: 'kế hoạch hành động', code: 'KH' },
  { name: 'phương án', code: 'PA' },
  { name: 'đề án', code: 'ĐA' },
  { name: 'dự án', code: 'DA' },
  { name: 'báo cáo', code: 'BC' },
  { name: 'biên bản', code: 'BB' },
  { name: 'tờ trình', code: 'TTr' },
  { name: 'hợp đồng', code: 'HĐ' },
  { name: 'công điện', code: 'CĐ' },
  { name: 'bản ghi nhớ', code: 'BGN' },
  { name: 'bản thỏa thuận', code: 'BTT' },
  { name: 'giấy ủy quyền', code: 'GUQ' },
  { name: 'giấy mời', code: 'GM' },
  { name: 'thông tư', code: 'TT' },
  { name: 'thông tri', code: 'TT' },
  { name: 'thông tư liên tịch', code: 'TTLT' },
  { name: 'nghị định', code: 'NĐ' },
  { name: 'kết luận', code: 'KL' },
  { name: 'quy hoạch', code: 'QH' },
  { name: 'lệnh', code: 'L' },
  { name: 'pháp lệnh', code: 'PL' },
  { name: 'luật', code: null },
  { name: 'bộ luật', code: null },
  { name: 'công văn', code: 'CV' },
  { name: 'văn bản', code: null },
  { name: 'văn bản hợp nhất', code: 'VBHN' },
  { name: 'bộ tiêu chí', code: null },
  { name: 'đề cương', code: 'ĐC' },
]

const byFoldedName = new Map<string, DocumentType>()
const byFoldedCode = new Map<string, DocumentType[]>()
for (const type of documentTypes) {
  const name = foldVietnamese(type.name)
  if (!byFoldedName.has(name)) byFoldedName.set(name, type)
  if (type.code === null) continue
  const code = foldVietnamese(type.code)
  byFoldedCode.set(code, [...(byFoldedCode.get(code) ?? []), type])
}

/** The type with this name, whatever its marks and case; undefined when there is none. */
export function typeNamed(name: string): DocumentType | undefined {
  return byFoldedName.get(foldVietnamese(name))
}

/** The types that a code can stand for (`QĐ`: quyết định or quy định), the usual one first. Case and marks do not matter. */
export function typesCoded(code: string): readonly DocumentType[] {
  return byFoldedCode.get(foldVietnamese(code)) ?? []
}

/** The codes in bare letters, longest first, for patterns. */
export const bareTypeCodes: string = [...byFoldedCode.keys()].toSorted((a, b) => b.length - a.length).join('|')

/** The names in bare letters, longest first, for patterns. */
export const bareTypeNames: string = [...byFoldedName.keys()].toSorted((a, b) => b.length - a.length).join('|')
