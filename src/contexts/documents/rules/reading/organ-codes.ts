import { foldVietnamese } from '../../../../kernel/vietnamese.ts'

/**
 * Codes of issuing bodies in document numbers (law.md 5.3) with the body they stand for at national level; null where
 * the code alone does not name one body. Old names stay: old documents are still cited.
 */
const organs: Readonly<Record<string, string | null>> = {
  TTg: 'Thủ tướng Chính phủ',
  CP: 'Chính phủ',
  CTN: 'Chủ tịch nước',
  VPCP: 'Văn phòng Chính phủ',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  TW: null,
  TƯ: null,
  VPTW: 'Văn phòng Trung ương Đảng',
  UBKTTW: 'Ủy ban Kiểm tra Trung ương',
  BTCTW: 'Ban Tổ chức Trung ương',
  BTGTW: 'Ban Tuyên giáo Trung ương',
  BDVTW: 'Ban Dân vận Trung ương',
  BTGDVTW: 'Ban Tuyên giáo và Dân vận Trung ương',
  BNCTW: 'Ban Nội chính Trung ương',
  BKTTW: 'Ban Kinh tế Trung ương',
  BNV: 'Bộ Nội vụ',
  BTC: 'Bộ Tài chính',
  BTP: 'Bộ Tư pháp',
  BCA: 'Bộ Công an',
  BQP: 'Bộ Quốc phòng',
  BNG: 'Bộ Ngoại giao',
  BCT: 'Bộ Công Thương',
  BXD: 'Bộ Xây dựng',
  BYT: 'Bộ Y tế',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BKHĐT: 'Bộ Kế hoạch và Đầu tư',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BTNMT: 'Bộ Tài nguyên và Môi trường',
  BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn',
  BGTVT: 'Bộ Giao thông vận tải',
  BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội',
  BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
  BDTTG: 'Bộ Dân tộc và Tôn giáo',
  UBDT: 'Ủy ban Dân tộc',
  TTCP: 'Thanh tra Chính phủ',
  NHNN: 'Ngân hàng Nhà nước Việt Nam',
  TANDTC: 'Tòa án nhân dân tối cao',
  VKSNDTC: 'Viện kiểm sát nhân dân tối cao',
  KTNN: 'Kiểm toán Nhà nước',
  TU: null,
  UBND: null,
  HĐND: null,
  CTUBND: null,
  VPUBND: null,
  VPUB: null,
  VP: null,
  BDT: null,
  SDTTG: null,
  SNV: null,
  STP: null,
  STC: null,
  SYT: null,
  SXD: null,
  SCT: null,
  SKHCN: null,
  SGDĐT: null,
  SNNMT: null,
  SVHTTDL: null,
  BTV: null,
  BTVTU: null,
  BDVTU: null,
  BTGTU: null,
  BTGDVTU: null,
  BTCTU: null,
  UBKTTU: null,
  VPTU: null,
  BNCTU: null,
  HU: null,
  ThU: null,
  QU: null,
  ĐU: null,
  ĐUK: null,
  ĐUUBND: null,
  BCĐ: null,
  CB: null,
  ĐTN: null,
  TĐTN: null,
  MTTQ: null,
  MTTW: null,
  BTT: null,
  ĐCT: null,
  TLĐ: null,
  LĐLĐ: null,
  HND: null,
  HPN: null,
  CCB: null,
  UBMTTQ: null,
  UBBC: null,
  HĐBCQG: 'Hội đồng Bầu cử Quốc gia',
}

const byFold = new Map<string, string>()
for (const code of Object.keys(organs)) if (!byFold.has(foldVietnamese(code))) byFold.set(foldVietnamese(code), code)
// Both `TU` (provincial committee) and `TƯ` (the Centre, older) exist, so neither is a misreading of the other.
byFold.delete('tu')

/** The code with these letters as it is rightly written (`ƯBND` gives `UBND`); undefined when unknown. */
export function knownOrganCode(printed: string): string | undefined {
  if (Object.hasOwn(organs, printed)) return printed
  const assembly = /^(ubtvqh|qh)(\d{1,2})$/.exec(foldVietnamese(printed))
  if (assembly) return printed.toUpperCase()
  return byFold.get(foldVietnamese(printed))
}

/** Letters that engines take for each other in capitals. */
const TWINS = ['OD', 'OQ', 'DQ', 'EF', 'IT', 'VY', 'CG', 'HN', 'BR', 'PF', 'UL'].flatMap((pair) => [
  pair,
  `${pair.charAt(1)}${pair.charAt(0)}`,
])
const LEAST_LETTERS = 4

/** The one known code that became this one by one letter misread or read twice (`UBNO` and `UBNĐD` give `UBND`). */
export function organLookingLike(printed: string): string | undefined {
  if (printed.length < LEAST_LETTERS || printed !== printed.toUpperCase()) return undefined
  const letters = foldVietnamese(printed).toUpperCase()
  // `UBNĐD`: one letter read twice, with its stroke and without.
  const single = byFold.get(letters.replace(/(.)\1/, '$1').toLowerCase())
  if (single !== undefined && single.length === letters.length - 1) return single
  const alike = [...byFold.values()].filter((code) => differsByTwin(foldVietnamese(code).toUpperCase(), letters))
  return alike.length === 1 ? alike[0] : undefined
}

function differsByTwin(code: string, read: string): boolean {
  if (code.length !== read.length) return false
  const pairs = Array.from(code, (letter, at) => `${letter}${read.charAt(at)}`).filter(([a, b]) => a !== b)
  return pairs.length === 1 && TWINS.includes(pairs[0] ?? '')
}

/** The body that a symbol's issuer code names on its own: `TTg` the Prime Minister, `QH15` the National Assembly. */
export function organOfCode(issuerCode: string): string | null {
  const first = issuerCode.split('-')[0] ?? ''
  if (/^QH\d/.test(first)) return 'Quốc hội'
  if (/^UBTVQH\d/.test(first)) return 'Ủy ban Thường vụ Quốc hội'
  return organs[first] ?? null
}
