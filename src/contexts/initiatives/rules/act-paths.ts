import type { InitiativeAct } from './states.ts'

/** Where the form of an act stands: `/mo-hinh/:id/<path>`. The page of an initiative offers acts by these addresses. */
export const actPaths: Readonly<Record<InitiativeAct, string>> = {
  edit: 'sua',
  register: 'gui-dang-ky',
  withdraw: 'rut',
  endorse: 'dong-y',
  check: 'ho-so-du',
  approve: 'duyet',
  return: 'tra-lai',
  reject: 'khong-duyet',
  start: 'bat-dau',
  record: 'nhat-ky',
  'set-outputs': 'chi-tieu',
  'review-interim': 'so-ket',
  stop: 'dung',
  'self-assess': 'tu-cham',
  'reopen-self-assessment': 'mo-lai-tu-cham',
  assess: 'cham-diem',
  'conclude-assessment': 'ket-luan',
  recognise: 'cong-nhan',
  decline: 'khong-cong-nhan',
  'ask-another-look': 'xem-xet-lai',
  'withdraw-recognition': 'thu-hoi',
  'describe-how-to': 'huong-dan',
  adopt: 'lam-theo',
  'answer-life-check': 'con-song',
  continue: 'lam-tiep',
}

/** The address of an initiative, or of the form of an act on it. */
export function initiativeHref(id: string, act?: InitiativeAct): string {
  return act === undefined ? `/mo-hinh/${id}` : `/mo-hinh/${id}/${actPaths[act]}`
}
