import { CommandForm } from '../../../../ui/command-form.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { councilWords, voteWords } from '../council-words.ts'
import type { CaseShown, CouncilShown } from '../queries/councils.ts'
import { voteValues } from '../rules/council.ts'
import { words } from '../words.ts'
import { CaseMark } from './council-page.tsx'

export interface CasePageProps {
  readonly view: View
  readonly shown: CouncilShown
  readonly item: CaseShown
  readonly form: FormState
  readonly dropping: FormState
}

/** Puts one initiative to the vote: the level, and the vote of each member present. */
export function CasePage({ view, shown, item, form, dropping }: CasePageProps) {
  const { language } = view
  const texts = councilWords(language)
  const { session } = shown
  const name = `${item.code ?? ''} ${item.name}`.trim()
  const href = `/hoi-dong/${session.id}/${item.id}`
  return (
    <Page
      view={view}
      title={name}
      heading={item.name}
      current="/mo-hinh"
      sheet="initiatives/assessment"
      kicker={
        <>
          <span>{item.code}</span>
          <CaseMark item={item} language={language} />
        </>
      }
      crumbs={[
        { label: texts.councils, href: '/hoi-dong' },
        { label: session.code, href: `/hoi-dong/${session.id}` },
        { label: item.code ?? item.name },
      ]}
      lead={item.unitName}
    >
      <div class="blocks">
        <p>
          <a href={`${initiativeHref(item.initiativeId)}/tham-dinh`}>{words(language).see}</a>
        </p>
        <VoteForm view={view} shown={shown} item={item} form={form} />
        <CommandForm
          action={`${href}/bo`}
          commandId={dropping.commandId}
          fields={[]}
          problems={dropping.problems}
          language={language}
          submit={texts.dropCase}
          idPrefix="bo"
          main={false}
        />
      </div>
    </Page>
  )
}

function VoteForm({ view, shown, item, form }: Omit<CasePageProps, 'dropping'>) {
  const { language } = view
  const texts = councilWords(language)
  const { level, caseRemark } = councilWords.catalogue
  const options = item.levels.map(({ id, vi, en }) => ({ value: id, label: { vi, en } }))
  const common = { problems: form.problems, language }
  return (
    <CommandForm
      action={`/hoi-dong/${shown.session.id}/${item.id}`}
      commandId={form.commandId}
      version={item.version}
      fields={[]}
      problems={form.problems}
      language={language}
      submit={texts.decideCase}
    >
      <Field
        {...common}
        spec={{ name: 'level', label: level, control: 'choice', required: true, options }}
        value={form.typed['level']}
      />
      <VoteRows view={view} shown={shown} item={item} form={form} />
      <Field
        {...common}
        spec={{ name: 'remark', label: caseRemark, control: 'long-text', required: false }}
        value={form.typed['remark']}
      />
    </CommandForm>
  )
}

function VoteRows({ view: { language }, shown, item, form }: Omit<CasePageProps, 'dropping'>) {
  const texts = councilWords(language)
  const nameOf = (id: string) => shown.people.find((person) => person.id === id)?.name ?? ''
  const present = shown.session.members.filter((member) => member.present)
  const voters = present.filter(({ personId }) => !item.interested.includes(personId))
  return (
    <fieldset class="field">
      <legend>{texts.votes}</legend>
      {voters.map(({ personId }, at) => (
        <fieldset class="field">
          <legend class="s">{nameOf(personId)}</legend>
          <input type="hidden" name={`votes.${at}.personId`} value={personId} />
          <div class="ticks row">
            {voteValues.map((value) => (
              <label class="tick">
                <input
                  type="radio"
                  name={`votes.${at}.vote`}
                  value={value}
                  checked={form.typed[`votes.${at}.vote`] === value}
                />
                <span>{voteWords[value][language]}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {present
        .filter(({ personId }) => item.interested.includes(personId))
        .map(({ personId }) => (
          <p class="s m">
            {nameOf(personId)}: {texts.notVoting}
          </p>
        ))}
    </fieldset>
  )
}
