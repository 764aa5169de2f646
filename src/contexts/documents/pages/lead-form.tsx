import type { Assignment, DraftItem } from '../rules/correction/draft.ts'
import { readingWords } from '../words.ts'
import { Carried } from './edit-form.tsx'
import { labelOf, type ReadingContext, readingHref, textsOf } from './reading-context.ts'

interface LeadFormProps {
  readonly item: DraftItem
  readonly assignment: Assignment
  readonly context: ReadingContext
}

/** Chooses the lead unit right in the row; what else is decided about the task goes along unchanged. */
export function LeadForm({ item, assignment, context }: LeadFormProps) {
  const { language, reading } = context
  const texts = readingWords(language)
  return (
    <form method="post" action={`${readingHref(reading.id)}/sua`} class="inline">
      <Carried
        context={context}
        op="assign-item"
        part={item.id}
        submit=""
        hidden={{ itemId: item.id, ...textsOf(assignment) }}
      />
      <select name="leadUnitId" aria-label={texts.leadOf(labelOf(item))}>
        <option value="">{texts.lead}…</option>
        {reading.units.map(({ id, name }) => (
          <option value={id} selected={id === assignment.leadUnitId}>
            {name}
          </option>
        ))}
      </select>
      <button class="btn sm" type="submit">
        {texts.save}
      </button>
    </form>
  )
}
