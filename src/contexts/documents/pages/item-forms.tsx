import type { FieldSpec, Option } from '../../../kernel/form.ts'
import type { DraftItem } from '../rules/correction/draft.ts'
import { joinTarget } from '../rules/correction/item-edits.ts'
import { cutPlaces } from '../rules/correction/split-spans.ts'
import { assignmentOf } from '../rules/correction/unit-proposals.ts'
import { readingWords } from '../words.ts'
import { EditButton, EditForm } from './edit-form.tsx'
import { editHref, type ReadingContext, textsOf } from './reading-context.ts'

interface ItemFormsProps {
  readonly item: DraftItem
  readonly context: ReadingContext
}

/** All that can be done with one provision, in place under it. */
export function ItemForms({ item, context }: ItemFormsProps) {
  const texts = readingWords(context.language)
  const { units, peopleToChoose } = context.reading
  const unitChoice = units.map(({ id, name }): Option => ({ value: id, label: { vi: name, en: name } }))
  const assignment = assignmentOf(item, context.reading)
  const hidden = { itemId: item.id }
  return (
    <div class="card forms">
      <details open>
        <summary>{texts.assign}</summary>
        <EditForm
          context={context}
          op="assign-item"
          part={item.id}
          hidden={hidden}
          typed={{ leadUnitId: assignment.leadUnitId ?? '', ...textsOf(assignment) }}
          options={{ leadUnitId: unitChoice, supportUnitIds: unitChoice, officerId: peopleToChoose }}
          submit={texts.save}
        />
      </details>
      <details open={context.sent?.key === `set-item:${item.id}`}>
        <summary>{texts.wording}</summary>
        <EditForm
          context={context}
          op="set-item"
          part={item.id}
          hidden={hidden}
          typed={{ label: item.label, text: item.text }}
          submit={texts.save}
        />
      </details>
      <SplitForm item={item} context={context} />
      <details open={context.sent?.key === `add-item:${item.id}`}>
        <summary>{texts.addAfter}</summary>
        <EditForm
          context={context}
          op="add-item"
          part={item.id}
          hidden={{ sectionId: item.sectionId, afterId: item.id }}
          submit={texts.save}
        />
      </details>
      <MoveButtons item={item} context={context} />
      <a class="s" href={editHref(context, item.id, false)}>
        {texts.close}
      </a>
    </div>
  )
}

function SplitForm({ item, context }: ItemFormsProps) {
  const texts = readingWords(context.language)
  const places = cutPlaces(item.text)
  const options = places.map((at): Option => {
    const start = `“${item.text.slice(at, at + 60).replace(/\s+/g, ' ')}…”`
    return { value: String(at), label: { vi: start, en: start } }
  })
  const label = { vi: readingWords('vi').splitBefore, en: readingWords('en').splitBefore }
  const spec: FieldSpec = { name: 'at', label, control: 'choice', required: true, options }
  return (
    <details open={context.sent?.key === `split-item:${item.id}`}>
      <summary>{texts.split}</summary>
      {places.length === 0 ? null : (
        <EditForm
          context={context}
          op="split-item"
          part={item.id}
          hidden={{ itemId: item.id }}
          instead={[spec]}
          submit={texts.split}
        />
      )}
      <p class="s m">{texts.cannotSplit}</p>
    </details>
  )
}

function MoveButtons({ item, context }: ItemFormsProps) {
  const texts = readingWords(context.language)
  const { items } = context.reading.draft
  const children = items.filter(({ parentId, dropped }) => parentId === item.id && !dropped)
  const common = { context, part: item.id }
  const takesAll = !children.every(({ taken }) => taken)
  const target = joinTarget(context.reading.draft, item)
  return (
    <div class="row">
      {children.length === 0 ? null : (
        <EditButton
          {...common}
          op="take-children"
          hidden={{ itemId: item.id, taken: String(takesAll) }}
          submit={takesAll ? texts.takesChildren : texts.leavesChildren}
          look="btn sm"
        />
      )}
      {target === undefined ? null : (
        <EditButton
          context={context}
          part={target.id}
          op="join-item"
          hidden={{ itemId: item.id }}
          submit={texts.join}
          look="btn sm"
        />
      )}
      {(['up', 'down', 'in', 'out'] as const).map((to) => (
        <EditButton {...common} op="move-item" hidden={{ itemId: item.id, to }} submit={texts[to]} look="btn sm" />
      ))}
      <EditButton {...common} op="drop-item" hidden={{ itemId: item.id }} submit={texts.drop} look="btn sm" />
    </div>
  )
}
