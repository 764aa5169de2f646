import type { World } from '../support/world.ts'
import { file, of, type PageSample } from './sample.ts'

const recognised = ({ made }: World, path: string) => `/mo-hinh/${made['initiative-recognised']}/${path}`

/** Look-alikes, replication, next year. */
export const replicationSamples: Readonly<Record<string, PageSample>> = {
  '/mo-hinh/giong-nhau': of('officerOfPolicy', () => [
    '/mo-hinh/giong-nhau',
    `/mo-hinh/giong-nhau?name=${encodeURIComponent('Truyền thông về Chương trình mục tiêu quốc gia')}`,
  ]),
  '/mo-hinh/:id/giong-nhau': of('headOfPolicy', ({ made }) => [`/mo-hinh/${made['initiative-registered']}/giong-nhau`]),
  '/nhan-rong': of('office', () => [
    '/nhan-rong',
    '/nhan-rong?q=chuong+trinh&field=culture&place=thon&sort=name&page=2',
    '/nhan-rong?q=khong-co-gi',
  ]),
  '/nhan-rong/danh-sach.xlsx': file('officerOfPolicy', () => ['/nhan-rong/danh-sach.xlsx?q=chuong+trinh']),
  '/nhan-rong/lam-tiep': of('office', () => ['/nhan-rong/lam-tiep']),
  '/lam-theo/:id': of('officerOfPolicy', ({ made }) => [`/lam-theo/${made['adoption']}`]),
  '/mo-hinh/:id/nhan-rong': of('officerOfPolicy', (world) => [recognised(world, 'nhan-rong')]),
  '/mo-hinh/:id/to-huong-dan': of('officerOfPolicy', (world) => [recognised(world, 'to-huong-dan')]),
  '/mo-hinh/:id/to-huong-dan.docx': file('officerOfPolicy', (world) => [recognised(world, 'to-huong-dan.docx')]),
  '/mo-hinh/:id/to-huong-dan.pdf': file('officerOfPolicy', (world) => [recognised(world, 'to-huong-dan.pdf')]),
  ...Object.fromEntries(
    ['huong-dan', 'lam-theo', 'con-song', 'lam-tiep'].map((act) => [
      `/mo-hinh/:id/${act}`,
      of('officerOfPolicy', (world) => [recognised(world, act)]),
    ]),
  ),
}
