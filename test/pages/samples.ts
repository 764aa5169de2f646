import type { GivenPerson } from '../support/organization.ts'
import type { World } from '../support/world.ts'
import { assessmentSamples } from './samples-of-assessment.ts'
import { initiativeStates } from '../../src/contexts/initiatives/rules/states.ts'
import { recognitionSamples } from './samples-of-recognition.ts'
import { file, of, page, type PageSample } from './sample.ts'
import { idOf } from '../permissions/specimen.ts'
import { replicationSamples } from './samples-of-replication.ts'

const general: Readonly<Record<string, PageSample>> = {
  '/': file('office', () => ['/']),
  '/ngon-ngu': file('office', () => ['/ngon-ngu?to=vi&back=/ke-hoach']),
  '/huong-dan': page('nobody', '/huong-dan'),
  '/huong-dan/hinh/:name': file('nobody', () => ['/huong-dan/hinh/reading.png', '/huong-dan/hinh/khong-co.png']),
  '/suc-khoe': file('nobody', () => ['/suc-khoe']),
  '/tim': of('officerOfPolicy', ({ marker }) => ['/tim', `/tim?q=${encodeURIComponent(marker)}`, '/tim?q=khong-co-gi']),
  '/lich': page('admin', '/lich', '/lich?year=2026'),
  '/thong-bao': page('officerOfPolicy', '/thong-bao', '/thong-bao?page=2', '/thong-bao?unread=true'),
  '/thong-bao/:id': file('officerOfPolicy', (world) => [`/thong-bao/${ownNotice(world)}`]),
  '/api': page('office', '/api'),
  '/api/openapi.json': file('office', () => ['/api/openapi.json']),
  '/api/queries/:name': file('office', () => ['/api/queries/plans.my-work']),
}

const organization: Readonly<Record<string, PageSample>> = {
  '/thiet-lap': file('nobody', () => ['/thiet-lap']),
  '/thiet-lap/nguoi': page('admin', '/thiet-lap/nguoi'),
  '/thiet-lap/mau.xlsx': file('admin', () => ['/thiet-lap/mau.xlsx']),
  '/thiet-lap/mau': file('nobody', () => ['/thiet-lap/mau']),
  '/dang-nhap': page('nobody', '/dang-nhap', '/dang-nhap?back=%2Flich'),
  '/dang-nhap/ma': page('nobody', '/dang-nhap/ma'),
  '/quen-mat-khau': page('nobody', '/quen-mat-khau'),
  '/moi/:token': file('nobody', () => ['/moi/khong-co']),
  '/dat-lai/:token': file('nobody', () => ['/dat-lai/khong-co']),
  '/tai-khoan': page('officerOfPolicy', '/tai-khoan'),
  '/quan-tri': page('admin', '/quan-tri'),
  '/quan-tri/don-vi': page('admin', '/quan-tri/don-vi', '/quan-tri/don-vi?closed=true'),
  '/quan-tri/don-vi/:id': of('admin', ({ agency }) => [`/quan-tri/don-vi/${agency.units.policy}`]),
  '/quan-tri/nguoi-dung': page('admin', '/quan-tri/nguoi-dung', '/quan-tri/nguoi-dung?q=hien&sort=-name&state=not-yet'),
  '/quan-tri/nguoi-dung/xlsx': file('admin', () => ['/quan-tri/nguoi-dung/xlsx']),
  '/quan-tri/nguoi-dung/mau.xlsx': file('admin', () => ['/quan-tri/nguoi-dung/mau.xlsx']),
  '/quan-tri/nguoi-dung/nhap': page('admin', '/quan-tri/nguoi-dung/nhap'),
  '/quan-tri/nguoi-dung/them': page('admin', '/quan-tri/nguoi-dung/them'),
  '/quan-tri/nguoi-dung/:id': of('admin', ({ agency: { actors }, made }) => [
    `/quan-tri/nguoi-dung/${actors.otherOfficerOfPolicy.personId}`,
    `/quan-tri/nguoi-dung/${made['newcomer']}`,
  ]),
  '/quan-tri/co-quan': page('admin', '/quan-tri/co-quan', '/quan-tri/co-quan?q=xa&state=waiting'),
  '/quan-tri/co-quan/xlsx': file('admin', () => ['/quan-tri/co-quan/xlsx']),
  '/quan-tri/co-quan/them': of('admin', ({ made }) => [
    '/quan-tri/co-quan/them',
    `/quan-tri/co-quan/them?duoi=${made['agencyBelow']}`,
  ]),
  '/quan-tri/co-quan/cap-tren': page('admin', '/quan-tri/co-quan/cap-tren'),
  '/quan-tri/co-quan/nhap': page('admin', '/quan-tri/co-quan/nhap'),
  '/quan-tri/co-quan/mau.xlsx': file('admin', () => ['/quan-tri/co-quan/mau.xlsx']),
  '/quan-tri/co-quan/:id': of('admin', ({ made }) => [`/quan-tri/co-quan/${made['agencyBelow']}`]),
  '/quan-tri/loi-moi': page('admin', '/quan-tri/loi-moi'),
}

const documents: Readonly<Record<string, PageSample>> = {
  '/van-ban': page(
    'officerOfPolicy',
    '/van-ban',
    '/van-ban?q=chi+thi&sort=cited&direction=asc&year=2026',
    '/van-ban?page=9',
  ),
  '/van-ban.xlsx': file('officerOfPolicy', () => ['/van-ban.xlsx']),
  '/van-ban/moi': page('office', '/van-ban/moi'),
  '/van-ban/tu-ngu': page('office', '/van-ban/tu-ngu', '/van-ban/tu-ngu?q=khong-co'),
  '/van-ban/:id': of('office', ({ made, plan }) => [`/van-ban/${made['document']}`, `/van-ban/${plan.documentId}`]),
  '/tep/:id': file('officerOfPolicy', (world) => [`/tep/${idOf(world, 'file')}`]),
  '/tep/:id/xem': file('officerOfPolicy', (world) => [`/tep/${idOf(world, 'file')}/xem`]),
  '/van-ban/:id/tep/:fileId': file('officerOfPolicy', (world) => [
    `/van-ban/${world.made['document']}/tep/${idOf(world, 'file')}`,
  ]),
  '/doc-ke-hoach': page('office', '/doc-ke-hoach'),
  '/doc-ke-hoach/ban-chup/:id': of('office', ({ made }) => [
    `/doc-ke-hoach/ban-chup/${made['scanUnderWay']}`,
    `/doc-ke-hoach/ban-chup/${made['stoppedScan']}`,
  ]),
  '/doc-ke-hoach/:id': of('office', ({ made }) => [
    `/doc-ke-hoach/${made['reading']}`,
    `/doc-ke-hoach/${made['correctedReading']}`,
    `/doc-ke-hoach/${made['scannedReading']}`,
    `/doc-ke-hoach/${made['scannedReading']}?xem=chu`,
    `/doc-ke-hoach/${made['scannedReading']}?xem=tep`,
  ]),
}

const acts: readonly (readonly [string, keyof World['tasks'], GivenPerson])[] = [
  ['giao-viec', 'plain', 'headOfPolicy'],
  ['sua', 'plain', 'headOfPolicy'],
  ['so-lieu', 'worked', 'headOfPolicy'],
  ['viec-con', 'plain', 'headOfPolicy'],
  ['tach', 'plain', 'headOfPolicy'],
  ['chuyen', 'plain', 'headOfPolicy'],
  ['tam-dung', 'plain', 'headOfPolicy'],
  ['tiep-tuc', 'suspended', 'headOfPolicy'],
  ['thoi', 'plain', 'headOfPolicy'],
  ['ghi', 'worked', 'officerOfPolicy'],
  ['ket-qua', 'worked', 'officerOfPolicy'],
  ['rut-ket-qua', 'handedIn', 'officerOfPolicy'],
  ['xac-nhan', 'handedIn', 'headOfPolicy'],
  ['tra-lai', 'handedIn', 'headOfPolicy'],
  ['mo-lai', 'confirmed', 'office'],
  ['gia-han', 'plain', 'officerOfPolicy'],
  ['tra-loi-gia-han', 'asked', 'headOfPolicy'],
]

const plans: Readonly<Record<string, PageSample>> = {
  '/viec-cua-toi': page('officerOfPolicy', '/viec-cua-toi'),
  '/ke-hoach': page('officerOfPolicy', '/ke-hoach', '/ke-hoach?tim=dan+van', '/ke-hoach?trang=9'),
  '/ke-hoach/qua-han': page('headOfPolicy', '/ke-hoach/qua-han'),
  '/ke-hoach/:id': of('officerOfPolicy', ({ plan, made }) => [
    `/ke-hoach/${plan.planId}`,
    `/ke-hoach/${plan.planId}?trangThai=late&xep=due&chieu=desc`,
    `/ke-hoach/${made['endedPlan']}`,
  ]),
  '/ke-hoach/:id/nhiem-vu.xlsx': file('officerOfPolicy', ({ plan }) => [`/ke-hoach/${plan.planId}/nhiem-vu.xlsx`]),
  '/ke-hoach/:id/them': of('office', ({ plan }) => [`/ke-hoach/${plan.planId}/them`]),
  '/nhiem-vu/:id': of('officerOfPolicy', ({ tasks }) => Object.values(tasks).map(({ id }) => `/nhiem-vu/${id}`)),
  '/nhiem-vu/:id/rut': of('officerOfPolicy', ({ tasks, made }) => [
    `/nhiem-vu/${tasks.worked.id}/rut?kq=${made[`progress-${tasks.worked.id}`]}`,
  ]),
  ...Object.fromEntries(
    acts.map(([act, work, by]) => [
      `/nhiem-vu/:id/${act}`,
      of(by, ({ tasks }) => [`/nhiem-vu/${tasks[work].id}/${act}?ky=${tasks[work].turnId}`]),
    ]),
  ),
}

const note = (world: World) => `/phieu-don-doc/${idOf(world, 'urging_note')}`
const round = ({ made }: World) => `/kiem-tra/${made['inspection']}`

const following: Readonly<Record<string, PageSample>> = {
  '/quan-tri/nhac-viec': page('admin', '/quan-tri/nhac-viec'),
  '/don-doc': page('office', '/don-doc', '/don-doc?state=late&sort=unit'),
  '/don-doc/danh-sach.xlsx': file('office', () => ['/don-doc/danh-sach.xlsx']),
  '/don-doc/moi': of('office', ({ tasks }) => ['/don-doc/moi', `/don-doc/moi?turn=${tasks.late.turnId}`]),
  '/phieu-don-doc': page('office', '/phieu-don-doc'),
  '/phieu-don-doc/danh-sach.xlsx': file('office', () => ['/phieu-don-doc/danh-sach.xlsx']),
  '/phieu-don-doc/:id': of('officerOfPolicy', (world) => [note(world)]),
  '/phieu-don-doc/:id/phieu.docx': file('office', (world) => [`${note(world)}/phieu.docx`]),
  '/phieu-don-doc/:id/phieu.pdf': file('office', (world) => [`${note(world)}/phieu.pdf`]),
  '/tai-khoan/lich': page('officerOfPolicy', '/tai-khoan/lich'),
  '/lich/:file{.+\\.ics}': file('nobody', () => ['/lich/khong-co.ics']),
  '/kiem-tra': page('headOfPolicy', '/kiem-tra', '/kiem-tra?state=planned&sort=code'),
  '/kiem-tra/danh-sach.xlsx': file('office', () => ['/kiem-tra/danh-sach.xlsx']),
  '/kiem-tra/moi': of('office', ({ plan }) => ['/kiem-tra/moi', `/kiem-tra/moi?plan=${plan.planId}`]),
  '/kiem-tra/:id': of('headOfPolicy', (world) => [round(world), `/kiem-tra/${world.made['ledInspection']}`]),
  '/kiem-tra/:id/bien-ban': of('headOfPolicy', (world) => [`${round(world)}/bien-ban`]),
  '/kiem-tra/:id/bien-ban.docx': file('office', (world) => [`${round(world)}/bien-ban.docx`]),
  '/kiem-tra/:id/bien-ban.pdf': file('office', (world) => [`${round(world)}/bien-ban.pdf`]),
  '/kiem-tra/:id/:item': of('office', ({ made }) => [`/kiem-tra/${made['ledInspection']}/${made['ledItem']}`]),
}

const reports: Readonly<Record<string, PageSample>> = {
  '/bao-cao': page('officerOfPolicy', '/bao-cao', '/bao-cao?state=draft&sort=plan'),
  '/bao-cao.xlsx': file('officerOfPolicy', () => ['/bao-cao.xlsx']),
  '/bao-cao/lap': page('office', '/bao-cao/lap'),
  '/bao-cao/:file{[0-9a-f-]+\\.(?:docx|pdf|xlsx)}': file('officerOfPolicy', ({ made }) =>
    ['docx', 'pdf', 'xlsx'].map((kind) => `/bao-cao/${made['submittedReport']}.${kind}`),
  ),
  '/bao-cao/:id': of('office', ({ made }) => [
    `/bao-cao/${made['report']}`,
    `/bao-cao/${made['report']}?sua=situation`,
    `/bao-cao/${made['submittedReport']}`,
  ]),
  '/bao-cao/:id/so-lieu/:key': of('office', ({ made }) => [
    `/bao-cao/${made['report']}/so-lieu/on-time`,
    `/bao-cao/${made['submittedReport']}/so-lieu/on-time`,
  ]),
  '/bao-cao/:id/so-sanh': of('office', ({ made }) => [`/bao-cao/${made['submittedReport']}/so-sanh`]),
  '/bao-cao/:id/kiem-tra': of('office', ({ made }) => [`/bao-cao/${made['submittedReport']}/kiem-tra`]),
}

const receivedList = ({ made }: World) => `/danh-sach-gui/${made['listSender']}/${made['receivedList']}`

const answeredList = ({ made }: World) => `/danh-sach-gui/${made['listSender']}/${made['answeredList']}`

const registration: Readonly<Record<string, PageSample>> = {
  '/mo-hinh/dang-ky': page('officerOfPolicy', '/mo-hinh/dang-ky'),
  '/mo-hinh/:id/sua': of('officerOfPolicy', ({ made }) => [
    `/mo-hinh/${made['initiative-draft']}/sua`,
    `/mo-hinh/${made['returnedInitiative']}/sua`,
  ]),
  '/mo-hinh/:id/gui-dang-ky': file('officerOfPolicy', ({ made }) => [
    `/mo-hinh/${made['initiative-draft']}/gui-dang-ky`,
  ]),
  '/mo-hinh/:id/xem-xet': of('headOfPolicy', ({ made }) => [
    `/mo-hinh/${made['initiative-registered']}/xem-xet`,
    `/mo-hinh/${made['returnedInitiative']}/xem-xet`,
  ]),
  ...Object.fromEntries(
    ['dong-y', 'ho-so-du', 'duyet', 'khong-duyet'].map((act) => [
      `/mo-hinh/:id/${act}`,
      file('headOfPolicy', ({ made }) => [`/mo-hinh/${made['initiative-registered']}/${act}`]),
    ]),
  ),
  '/mo-hinh/:id/tra-lai': of('headOfPolicy', ({ made }) => [`/mo-hinh/${made['initiative-registered']}/tra-lai`]),
  '/mo-hinh/:id/rut': of('officerOfPolicy', ({ made }) => [`/mo-hinh/${made['initiative-registered']}/rut`]),
  '/mo-hinh/cho-duyet': page('office', '/mo-hinh/cho-duyet', '/mo-hinh/cho-duyet?step=registered&sort=unit&kind=model'),
  '/danh-sach-gui': page('officerOfPolicy', '/danh-sach-gui', '/danh-sach-gui?view=received&state=open&sort=number'),
  '/danh-sach-gui.xlsx': file('office', () => ['/danh-sach-gui.xlsx?view=received']),
  '/danh-sach-gui/moi': of('office', ({ made }) => ['/danh-sach-gui/moi', `/danh-sach-gui/moi?mua=${made['season']}`]),
  '/danh-sach-gui/:agency/:id': of('leader', (world) => [receivedList(world), answeredList(world)]),
  '/danh-sach-gui/:agency/:id/dong/:line': of('office', (world) => [
    `${answeredList(world)}/dong/${world.made['answeredLine']}`,
  ]),
  ...Object.fromEntries(
    ['docx', 'pdf', 'xlsx'].map((kind) => [
      `/danh-sach-gui/:agency/:id/danh-sach.${kind}`,
      file('office', (world) => [`${receivedList(world)}/danh-sach.${kind}`]),
    ]),
  ),
  '/mo-hinh/nhap': page('office', '/mo-hinh/nhap'),
  '/mo-hinh/nhap/xem': file('office', () => ['/mo-hinh/nhap/xem']),
  '/mo-hinh/nhap/mau.xlsx': file('office', ({ made }) => [`/mo-hinh/nhap/mau.xlsx?mua=${made['season']}`]),
  '/mo-hinh/nhap/tien-do/:id': file('office', ({ made }) => [`/mo-hinh/nhap/tien-do/${made['season']}`]),
  '/mo-hinh/cho-duyet.xlsx': file('office', () => ['/mo-hinh/cho-duyet.xlsx']),
}

const running = ({ made }: World) => `/mo-hinh/${made['initiative-running']}`

const gallery: Readonly<Record<string, PageSample>> = {
  '/mo-hinh': page(
    'officerOfPolicy',
    '/mo-hinh',
    '/mo-hinh?tab=mine&q=mo+hinh&state=running&sort=unit&direction=desc',
    '/mo-hinh?tab=all&kind=model&holder=collective&field=culture&level=base&year=2026&page=9',
    '/mo-hinh?tab=recognised',
  ),
  '/mo-hinh/danh-sach.xlsx': file('officerOfPolicy', () => ['/mo-hinh/danh-sach.xlsx?tab=all']),
  '/mo-hinh/so-lieu': page(
    'officerOfPolicy',
    '/mo-hinh/so-lieu',
    '/mo-hinh/so-lieu?rows=unit&across=year&reached=recognised&year=2026',
    '/mo-hinh/so-lieu?rows=nothing&year=x',
  ),
  '/mo-hinh/cap-duoi': page(
    'officerOfPolicy',
    '/mo-hinh/cap-duoi',
    '/mo-hinh/cap-duoi?rows=field&across=level&q=mo+hinh&state=running&agency=1&page=9',
    '/mo-hinh/cap-duoi?rows=unit&agency=x',
  ),
  '/mo-hinh/cap-duoi.xlsx': file('officerOfPolicy', () => ['/mo-hinh/cap-duoi.xlsx?rows=level']),
  '/mo-hinh/so-lieu.xlsx': file('officerOfPolicy', () => ['/mo-hinh/so-lieu.xlsx?rows=level']),
  '/mo-hinh/:id{[0-9a-f-]{36}}': of('officerOfPolicy', ({ made }) =>
    ['cardOfBelow', ...initiativeStates.map((state) => `initiative-${state}`)].map((name) => `/mo-hinh/${made[name]}`),
  ),
  ...Object.fromEntries(
    ['nhat-ky', 'nhat-ky/huong-loi', 'nhat-ky/dong-gop', 'nhat-ky/moc', 'chi-tieu', 'dung'].map((act) => [
      `/mo-hinh/:id/${act}`,
      of('officerOfPolicy', (world) => [`${running(world)}/${act}`]),
    ]),
  ),
  '/mo-hinh/:id/bat-dau': of('officerOfPolicy', ({ made }) => [`/mo-hinh/${made['initiative-approved']}/bat-dau`]),
  '/mo-hinh/:id/so-ket': of('office', (world) => [`${running(world)}/so-ket`]),
  '/mo-hinh/:id/nhat-ky/rut': of('officerOfPolicy', (world) => [
    `${running(world)}/nhat-ky/rut?muc=${world.made['diaryEntry']}`,
  ]),
}

function ownNotice({ rows, agency }: World): string {
  const own = rows.get('notice')?.find((row) => row['person_id'] === agency.actors.officerOfPolicy.personId)
  return typeof own?.['id'] === 'string' ? own['id'] : ''
}

/** One for every GET route of the application; a test fails when one is missing. */
export const samples: Readonly<Record<string, PageSample>> = {
  ...general,
  ...organization,
  ...documents,
  ...plans,
  ...following,
  ...reports,
  ...assessmentSamples,
  ...recognitionSamples,
  ...gallery,
  ...replicationSamples,
  ...registration,
}
