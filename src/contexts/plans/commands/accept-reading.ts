import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, dayField, optional, rowVersion } from '../../../commands/fields.ts'
import { accept } from '../../../kernel/verdict.ts'
import {
  acceptReading as accepted,
  loadReadingToAccept,
  type ReadingAcceptance,
  saveAcceptance,
} from '../../documents/index.ts'
import { refusalsFor } from '../refusals.ts'
import { planFromReading } from '../rules/plan-from-reading.ts'
import { startOf } from '../rules/plan-start.ts'
import { insertStartedPlan } from '../store/start.ts'
import { loadStartGround } from '../store/start-from-reading.ts'
import { labels } from '../words.ts'
import { nowOf } from './task-command.ts'

/**
 * Accepts a reading as it stands: the document and what it cites enter the register, the original is linked, the plan
 * starts with its tasks. Nothing of it counted before; after it, all of it does.
 */
export const acceptReading = defineCommand({
  name: 'plans.accept-reading',
  words: { vi: 'Chấp nhận và giao việc', en: 'Accept and start' },
  input: z.strictObject({
    readingId: carried(),
    version: rowVersion(),
    startsOn: dayField({ label: labels.planStartsOn }),
    endsOn: optional(dayField({ label: labels.planEndsOn })),
  }),
  may: { office: 'agency', leader: 'agency', operator: 'agency' },
  refusals: {
    ...refusalsFor(
      'plan-without-tasks',
      'plan-too-long',
      'plan-ends-before-start',
      'plan-already-started',
      'task-ends-before-start',
      'rhythm-not-possible',
      'date-outside-calendar',
    ),
    'reading-not-open': {
      status: 409,
      words: {
        vi: 'Bản đọc này đã được chấp nhận hoặc đã bỏ.',
        en: 'This reading was already accepted or dropped.',
      },
    },
    'reading-without-title': {
      status: 422,
      words: {
        vi: 'Chưa rõ trích yếu của kế hoạch. Điền ở phần “Đầu văn bản” rồi chấp nhận.',
        en: 'The subject of the plan is not known. Fill it in under “Head of the document”, then accept.',
      },
    },
    'reading-without-tasks': {
      status: 422,
      words: {
        vi: 'Chưa có mục nào được chọn làm nhiệm vụ. Chọn hoặc thêm ít nhất một mục rồi chấp nhận.',
        en: 'No provision was chosen as a task. Choose or add at least one, then accept.',
      },
    },
    'document-already-read': {
      status: 409,
      words: {
        vi: 'Văn bản này đã được đọc và chấp nhận trước đây. Mở nó trong Sổ văn bản, hoặc bỏ bản đọc này.',
        en: 'This document was read and accepted before. Open it in the register, or drop this reading.',
      },
    },
  },
  load: async (db, { readingId }, facts) => ({
    file: await loadReadingToAccept(db, readingId, facts),
    ground: await loadStartGround(db, facts),
  }),
  decide: ({ file, ground }, { version, startsOn, endsOn }, facts) => {
    const verdict = accepted(file, { version }, facts)
    if (!verdict.ok) return verdict
    const acceptance = verdict.outcome
    const { documentId } = acceptance
    const { documentsStarted, ...startFile } = ground
    const isStarted = documentsStarted.includes(documentId)
    const started = startOf(
      { ...startFile, codeWanted: codeFor(acceptance), isStarted },
      planFromReading(acceptance.accepted, { documentId, startsOn, endsOn }),
      nowOf(facts),
    )
    return started.ok ? accept({ acceptance, started: started.outcome }) : started
  },
  save: async (db, { acceptance, started }, facts) => {
    await saveAcceptance(db, acceptance, facts)
    await insertStartedPlan(db, started, facts)
  },
  subject: (_input, { acceptance }) => ({ kind: 'document', id: acceptance.documentId }),
  answer: ({ acceptance, started }) => ({
    planId: started.plan.id,
    documentId: acceptance.documentId,
    code: started.plan.code,
    taskCount: started.tasks.length,
  }),
})

/** `KH12` for document 12/KH-BDT. */
function codeFor({ accepted: { entry } }: ReadingAcceptance): string {
  return `${entry.typeCode ?? 'KH'}${entry.serial ?? ''}`.replace(/[^\p{L}\p{N}]/gu, '') || 'KH'
}
