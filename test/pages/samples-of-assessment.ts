import type { World } from '../support/world.ts'
import { file, of, page, type PageSample } from './sample.ts'

const seasons: Readonly<Record<string, PageSample>> = {
  '/bo-tieu-chi': page('officerOfPolicy', '/bo-tieu-chi', '/bo-tieu-chi?state=draft&kind=model', '/bo-tieu-chi?page=9'),
  '/bo-tieu-chi/moi': page('office', '/bo-tieu-chi/moi'),
  '/bo-tieu-chi/:agency/:id': of('office', ({ made, agency }) => [
    `/bo-tieu-chi/${agency.agencyId}/${made['draftCriteria']}`,
    `/bo-tieu-chi/${agency.agencyId}/${made['criteria']}`,
  ]),
  '/mua-thi-dua': page('officerOfPolicy', '/mua-thi-dua', '/mua-thi-dua?state=open&year=2026', '/mua-thi-dua?page=9'),
  '/mua-thi-dua/moi': of('office', ({ made }) => ['/mua-thi-dua/moi', `/mua-thi-dua/moi?tu=${made['season']}`]),
  '/mua-thi-dua/:agency/:id': of('office', ({ made, agency }) => [
    `/mua-thi-dua/${agency.agencyId}/${made['season']}`,
    `/mua-thi-dua/${agency.agencyId}/${made['draftSeason']}`,
  ]),
  '/mua-thi-dua/:agency/:id/sua': of('office', ({ made, agency }) => [
    `/mua-thi-dua/${agency.agencyId}/${made['draftSeason']}/sua`,
  ]),
  '/mua-thi-dua/:agency/:id/doi': of('leader', ({ made, agency }) => [
    `/mua-thi-dua/${agency.agencyId}/${made['season']}/doi`,
  ]),
  '/mua-thi-dua/:agency/:id/giao': of('office', ({ made, agency }) => [
    `/mua-thi-dua/${agency.agencyId}/${made['season']}/giao`,
  ]),
}

const initiative = ({ made }: World, name: string, path: string) => `/mo-hinh/${made[name]}/${path}`
const byId = (path: string) => `/mo-hinh/:id{[0-9a-f-]{36}}/${path}`

const assessment: Readonly<Record<string, PageSample>> = {
  '/tham-dinh': page('office', '/tham-dinh', '/tham-dinh?mine=true', '/tham-dinh?page=9'),
  [byId('tham-dinh')]: of('office', (world) => [
    initiative(world, 'toScore', 'tham-dinh'),
    initiative(world, 'toConclude', 'tham-dinh'),
    initiative(world, 'initiative-running', 'tham-dinh'),
  ]),
  [byId('diem.json')]: file('office', (world) => [initiative(world, 'toConclude', 'diem.json')]),
  [byId('tu-cham')]: of('officerOfPolicy', (world) => [
    initiative(world, 'provenInitiative', 'tu-cham'),
    initiative(world, 'toScore', 'tu-cham'),
  ]),
  [byId('moi-tham-dinh')]: of('office', (world) => [initiative(world, 'initiative-self_assessed', 'moi-tham-dinh')]),
  [byId('cham-diem')]: of('office', (world) => [initiative(world, 'toScore', 'cham-diem')]),
  [byId('mo-lai-tu-cham')]: of('office', (world) => [initiative(world, 'toDeclare', 'mo-lai-tu-cham')]),
  [byId('ket-luan')]: of('leader', (world) => [initiative(world, 'toConclude', 'ket-luan')]),
  [byId('xem-xet-lai')]: of('officerOfPolicy', (world) => [
    initiative(world, 'initiative-not_recognised', 'xem-xet-lai'),
  ]),
}

const visits = byId('kiem-tra-thuc-te')
const visitOf = (world: World, path = '') =>
  initiative(world, 'toScore', `kiem-tra-thuc-te/${world.made['siteVisit']}${path}`)

const councils: Readonly<Record<string, PageSample>> = {
  '/hoi-dong': page('office', '/hoi-dong', '/hoi-dong?page=9'),
  '/hoi-dong/moi': page('office', '/hoi-dong/moi'),
  '/hoi-dong/:id': of('leader', ({ made }) => [
    `/hoi-dong/${made['council']}`,
    `/hoi-dong/${made['heldCouncil']}`,
    `/hoi-dong/${made['cancelledCouncil']}`,
  ]),
  '/hoi-dong/:id/sua': of('office', ({ made }) => [`/hoi-dong/${made['council']}/sua`]),
  '/hoi-dong/:id/bien-ban': of('office', ({ made }) => [
    `/hoi-dong/${made['council']}/bien-ban`,
    `/hoi-dong/${made['heldCouncil']}/bien-ban`,
  ]),
  '/hoi-dong/:id/bien-ban.docx': file('office', ({ made }) => [`/hoi-dong/${made['heldCouncil']}/bien-ban.docx`]),
  '/hoi-dong/:id/bien-ban.pdf': file('office', ({ made }) => [`/hoi-dong/${made['heldCouncil']}/bien-ban.pdf`]),
  '/hoi-dong/:id/:case': of('office', ({ made }) => [`/hoi-dong/${made['council']}/${made['councilCase']}`]),
  '/kiem-tra-ngau-nhien': page('officerOfPolicy', '/kiem-tra-ngau-nhien', '/kiem-tra-ngau-nhien?page=9'),
  '/kiem-tra-ngau-nhien/moi': page('office', '/kiem-tra-ngau-nhien/moi'),
  '/kiem-tra-ngau-nhien/:id': of('officerOfPolicy', ({ made }) => [`/kiem-tra-ngau-nhien/${made['sampleDraw']}`]),
  '/kiem-tra-ngau-nhien/:id/danh-sach.docx': file('office', ({ made }) => [
    `/kiem-tra-ngau-nhien/${made['sampleDraw']}/danh-sach.docx`,
  ]),
  '/kiem-tra-ngau-nhien/:id/danh-sach.pdf': file('office', ({ made }) => [
    `/kiem-tra-ngau-nhien/${made['sampleDraw']}/danh-sach.pdf`,
  ]),
  [visits]: of('office', (world) => [initiative(world, 'toScore', 'kiem-tra-thuc-te')]),
  [`${visits}/:visit`]: of('officerOfPolicy', (world) => [visitOf(world)]),
  [`${visits}/:visit/bien-ban.docx`]: file('officerOfPolicy', (world) => [visitOf(world, '/bien-ban.docx')]),
  [`${visits}/:visit/bien-ban.pdf`]: file('officerOfPolicy', (world) => [visitOf(world, '/bien-ban.pdf')]),
}

/** Pages of seasons, criteria and assessment. */
export const assessmentSamples: Readonly<Record<string, PageSample>> = {
  ...seasons,
  ...assessment,
  ...councils,
}
