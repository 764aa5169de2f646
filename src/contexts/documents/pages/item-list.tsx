import { EmptyState } from '../../../ui/note.tsx'
import { isTask } from '../rules/correction/acceptance.ts'
import type { DraftItem, DraftSection } from '../rules/correction/draft.ts'
import { readingWords } from '../words.ts'
import { EditForm } from './edit-form.tsx'
import { ItemRow } from './item-part.tsx'
import type { ReadingContext } from './reading-context.ts'

/** The provisions under their sections, in the order of the document; those that become tasks are ticked. */
export function ItemList({ context }: { context: ReadingContext }) {
  const { language, reading } = context
  const texts = readingWords(language)
  const { items, sections } = reading.draft
  const tasks = items.filter(isTask).length
  return (
    <div>
      <h2 id="nhiem-vu">
        {texts.tasks(tasks)} <small class="m s">{texts.tasksHint}</small>
      </h2>
      {items.length > 0 ? null : <EmptyState language={language} title={texts.noItems} advice={texts.noItemsAdvice} />}
      {sections.map((section) => (
        <SectionPart section={section} context={context} />
      ))}
    </div>
  )
}

function SectionPart({ section, context }: { section: DraftSection; context: ReadingContext }) {
  const { language, reading } = context
  const texts = readingWords(language)
  const items = reading.draft.items.filter(({ sectionId }) => sectionId === section.id)
  const depths = depthsOf(items)
  const heading = [section.label, section.heading].filter((part) => part !== null).join('. ')
  return (
    <section class="sec" aria-label={heading === '' ? texts.wholeText : heading}>
      <h3 id={`u-${section.id}`} data-span={section.id}>
        {heading === '' ? texts.wholeText : heading} <small class="m s">{texts[`role-${section.role}`]}</small>
      </h3>
      <ul class="tk">
        {items.map((item) => (
          <ItemRow item={item} depth={depths.get(item.id) ?? 0} context={context} />
        ))}
      </ul>
      {reading.state === 'open' ? <AddForm section={section} context={context} /> : null}
    </section>
  )
}

function AddForm({ section, context }: { section: DraftSection; context: ReadingContext }) {
  const texts = readingWords(context.language)
  const last = context.reading.draft.items.findLast(
    ({ sectionId, parentId, dropped }) => sectionId === section.id && parentId === null && !dropped,
  )
  return (
    <details class="small-edit" open={context.sent?.key === `add-item:${section.id}`}>
      <summary class="s">
        {texts.addItem}
        <span class="vh">: {section.heading}</span>
      </summary>
      <EditForm
        context={context}
        op="add-item"
        part={section.id}
        hidden={{ sectionId: section.id, afterId: last?.id ?? '', inside: 'false' }}
        submit={texts.addItem}
      />
    </details>
  )
}

function depthsOf(items: readonly DraftItem[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const { id, parentId } of items) depths.set(id, parentId === null ? 0 : (depths.get(parentId) ?? 0) + 1)
  return depths
}
