import type { World } from '../support/world.ts'
import { file, of, page, type PageSample } from './sample.ts'

const recognition: Readonly<Record<string, PageSample>> = {
  '/cong-nhan': page('officerOfPolicy', '/cong-nhan', '/cong-nhan?state=decided', '/cong-nhan?page=9'),
  '/cong-nhan/danh-sach.xlsx': file('officerOfPolicy', () => ['/cong-nhan/danh-sach.xlsx']),
  '/cong-nhan/moi': page('office', '/cong-nhan/moi', '/cong-nhan/moi?level=province'),
  '/cong-nhan/:id': of('leader', ({ made }) => [
    `/cong-nhan/${made['openList']}`,
    `/cong-nhan/${made['decidedList']}`,
    `/cong-nhan/${made['listOfBelow']}`,
  ]),
  '/cong-nhan/:id/quyet-dinh': of('officerOfPolicy', ({ made }) => [`/cong-nhan/${made['decidedList']}/quyet-dinh`]),
  '/cong-nhan/:id/quyet-dinh.docx': file('officerOfPolicy', ({ made }) => [
    `/cong-nhan/${made['decidedList']}/quyet-dinh.docx`,
  ]),
  '/cong-nhan/:id/quyet-dinh.pdf': file('officerOfPolicy', ({ made }) => [
    `/cong-nhan/${made['decidedList']}/quyet-dinh.pdf`,
  ]),
  '/cong-nhan/giay-chung-nhan/:id/thu-hoi': of('leader', ({ made }) => [
    `/cong-nhan/giay-chung-nhan/${made['certificateOfBelow']}/thu-hoi`,
  ]),
  '/mo-hinh/:id/cong-nhan': file('leader', ({ made }) => [`/mo-hinh/${made['initiative-assessed']}/cong-nhan`]),
  '/mo-hinh/:id/khong-cong-nhan': file('leader', ({ made }) => [
    `/mo-hinh/${made['initiative-assessed']}/khong-cong-nhan`,
  ]),
  '/mo-hinh/:id/thu-hoi': of('leader', ({ made }) => [`/mo-hinh/${made['recognisedByDecision']}/thu-hoi`]),
  '/xac-minh': page('nobody', '/xac-minh'),
  '/xac-minh/:code': of('nobody', (world) => [`/xac-minh/${codeOf(world)}`]),
  '/xac-minh/:code/giay.pdf': file('nobody', (world) => [`/xac-minh/${codeOf(world)}/giay.pdf`]),
}

const minutes = ({ made }: World) => `/khen-thuong/hoi-dong/${made['closedCouncil']}/bien-ban`
const honours = ({ made }: World) => `/khen-thuong/quyet-dinh/${made['commendationDecision']}`

const commendation: Readonly<Record<string, PageSample>> = {
  '/khen-thuong': page(
    'officerOfPolicy',
    '/khen-thuong',
    '/khen-thuong?state=granted&sort=reward&q=thanh+tich',
    '/khen-thuong?page=9',
  ),
  '/khen-thuong/so.xlsx': file('officerOfPolicy', () => ['/khen-thuong/so.xlsx']),
  '/khen-thuong/de-nghi': page('headOfPolicy', '/khen-thuong/de-nghi'),
  '/khen-thuong/danh-muc': page('office', '/khen-thuong/danh-muc', '/khen-thuong/danh-muc?sua=giay-khen-xa'),
  '/khen-thuong/hoi-dong': page('officerOfPolicy', '/khen-thuong/hoi-dong', '/khen-thuong/hoi-dong?page=9'),
  '/khen-thuong/hoi-dong/moi': page('office', '/khen-thuong/hoi-dong/moi'),
  '/khen-thuong/hoi-dong/:id': of('office', ({ made }) => [
    `/khen-thuong/hoi-dong/${made['openCouncil']}`,
    `/khen-thuong/hoi-dong/${made['closedCouncil']}`,
    `/khen-thuong/hoi-dong/${made['droppedCouncil']}`,
  ]),
  '/khen-thuong/hoi-dong/:id/sua': of('office', ({ made }) => [`/khen-thuong/hoi-dong/${made['openCouncil']}/sua`]),
  '/khen-thuong/hoi-dong/:id/bien-ban': of('officerOfPolicy', (world) => [minutes(world)]),
  '/khen-thuong/hoi-dong/:id/bien-ban.docx': file('office', (world) => [`${minutes(world)}.docx`]),
  '/khen-thuong/hoi-dong/:id/bien-ban.pdf': file('office', (world) => [`${minutes(world)}.pdf`]),
  '/khen-thuong/quyet-dinh': page('officerOfPolicy', '/khen-thuong/quyet-dinh'),
  '/khen-thuong/quyet-dinh/moi': page('leader', '/khen-thuong/quyet-dinh/moi'),
  '/khen-thuong/quyet-dinh/:id': of('officerOfPolicy', (world) => [honours(world)]),
  '/khen-thuong/quyet-dinh/:id/toan-van.docx': file('office', (world) => [`${honours(world)}/toan-van.docx`]),
  '/khen-thuong/quyet-dinh/:id/toan-van.pdf': file('office', (world) => [`${honours(world)}/toan-van.pdf`]),
  '/khen-thuong/:id/sua': of('headOfPolicy', ({ made }) => [`/khen-thuong/${made['proposal-waiting']}/sua`]),
  '/khen-thuong/:id': of('leader', ({ made }) =>
    ['waiting', 'on-agenda', 'passed', 'granted'].map((name) => `/khen-thuong/${made[`proposal-${name}`]}`),
  ),
}

function codeOf({ rows }: World): string {
  const code = rows.get('certificate')?.[0]?.['code']
  return typeof code === 'string' ? code : ''
}

/** Pages of recognition and commendation. */
export const recognitionSamples = { ...recognition, ...commendation }
