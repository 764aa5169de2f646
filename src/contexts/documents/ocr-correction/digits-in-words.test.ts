import { beforeAll, expect, test } from 'vitest'
import { type Corrector, loadCorrector } from './corrector.ts'

let corrector: Corrector

beforeAll(async () => {
  corrector = await loadCorrector()
})

const proposals = (text: string): string[] => {
  const { text: after, changes } = corrector.correct(text)
  expect(after).toBe(text)
  return changes.map(({ before, after: meant }) => `${before}>${meant}`)
}

test.each([
  ['tổ chức 0l hội nghị sơ kết', '0l>01'],
  ['trong thời hạn l0 ngày làm việc', 'l0>10'],
  ['có hiệu lực sau 1O ngày', '1O>10'],
  ['Hà Nội, ngày l5 tháng 7 năm 2025', 'l5>15'],
  ['Hà Nội, ngày 1S tháng 7 năm 2025', '1S>15'],
  ['ngày 15 tháng l năm 2025', 'l>1'],
  ['kinh phí 1O.5OO triệu đồng', '1O.5OO>10.500'],
  ['S6: 13/2021/TT-BXD', 'S6>Số'],
  ['Quyết định s6 13/2021/QĐ-UBND', 's6>số'],
  ['tổ chức 1ập kế hoạch', '1ập>lập'],
  ['chính sách c6ng khai', 'c6ng>công'],
  ['kế h0ạch của tỉnh', 'h0ạch>hoạch'],
  ['phong trào của nhân dân, 9iảm nghèo', '9iảm>giảm'],
  ['Quyết định số 12/QĐ- -UBND của xã', '- ->-'],
  ['giai đoạn 2021- -2025', '- ->-'],
])('%s: proposed, not changed', (text, proposal) => {
  expect(proposals(text)).toEqual([proposal])
})

test('codes, measures and numbers as people write them bring no proposal', () => {
  const text = [
    'tỉnh lộ 10C và 10D, lớp 5A, mạng 5G, cúm H5N1, ca F0, mẫu M300, nhóm A1, thép D16, IPv6, Covid19, bậc 1/7',
    'cách trung tâm 13 km, dài 35km, 5000m đường, 2.941,86 ha, 10.950 tỷ đồng, 83,2%/50%, 45.799/36.875',
    'Số: 6240/BGDĐT-KHCNTT, ĐT: 0904.896.868, Thông tư 15/2016/TT-BNNPTNT, khoản 1a, điểm i, mục l, phần I, quý I năm 2025',
    'Điều 1. Phạm vi; Bước 1: họp; 1. lập danh sách; 01 lần; tháng 1 năm 2025, ngày 1 tháng 12, lo 01 việc',
  ].join('\n')
  expect(proposals(text)).toEqual([])
})
