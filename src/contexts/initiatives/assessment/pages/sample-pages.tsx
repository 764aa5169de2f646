import { fieldSpecs } from '../../../../commands/fields.ts'
import type { Option } from '../../../../kernel/form.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { ListPager, ListTools } from '../../../../ui/list-tools.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { drawSampleCommand } from '../commands/draw-sample.ts'
import { councilWords } from '../council-words.ts'
import type { SampleListed, SampleShown } from '../queries/samples.ts'

export interface SamplesPageProps {
  readonly view: View
  readonly list: { readonly rows: readonly SampleListed[]; readonly total: number }
  readonly page: number
  readonly pageSize: number
  readonly mayDraw: boolean
}

/** Draws for checks on the spot, newest first. */
export function SamplesPage({ view, list, page, pageSize, mayDraw }: SamplesPageProps) {
  const { language } = view
  const texts = councilWords(language)
  const draw = mayDraw ? (
    <a class="btn go" href="/kiem-tra-ngau-nhien/moi">
      {texts.draw}
    </a>
  ) : undefined
  return (
    <Page
      view={view}
      title={texts.samples}
      current="/mo-hinh"
      crumbs={[{ label: { vi: 'Mô hình, điển hình', en: 'Initiatives' }, href: '/mo-hinh' }, { label: texts.samples }]}
      lead={texts.samplesLead}
      actions={draw}
    >
      <DataTable
        language={language}
        caption={texts.samples}
        rows={list.rows}
        rowHref={({ id }) => `/kiem-tra-ngau-nhien/${id}`}
        empty={<EmptyState language={language} title={texts.noSamples} advice={texts.noSamplesAdvice} action={draw} />}
        columns={[
          { key: 'season', head: texts.season, names: true, cell: ({ seasonName }) => seasonName },
          { key: 'drawn', head: texts.drawnOn, cell: ({ drawnOn }) => formatDate(drawnOn) },
          { key: 'seed', head: texts.seed, cell: ({ seed }) => <code class="seed">{seed}</code> },
          { key: 'size', head: texts.size, numeric: true, cell: ({ size, population }) => `${size}/${population}` },
        ]}
      />
      <ListPager view={view} page={page} pageSize={pageSize} shown={list.rows.length} total={list.total} />
    </Page>
  )
}

/** Draws from a published seed. */
export function NewSamplePage({ view, seasons, form }: { view: View; seasons: readonly Option[]; form: FormState }) {
  const { language } = view
  const texts = councilWords(language)
  return (
    <Page
      view={view}
      title={texts.draw}
      current="/mo-hinh"
      crumbs={[{ label: texts.samples, href: '/kiem-tra-ngau-nhien' }, { label: texts.draw }]}
      lead={texts.noSamplesAdvice}
    >
      <CommandForm
        action="/kiem-tra-ngau-nhien/moi"
        commandId={form.commandId}
        fields={fieldSpecs(drawSampleCommand.input, { seasonId: seasons })}
        typed={form.typed}
        problems={form.problems}
        language={language}
        submit={texts.draw}
      />
    </Page>
  )
}

/** One draw, with everything that is needed to draw it again. */
export function SamplePage({ view, shown }: { view: View; shown: SampleShown }) {
  const { language } = view
  const texts = councilWords(language)
  const href = `/kiem-tra-ngau-nhien/${shown.id}`
  return (
    <Page
      view={view}
      title={texts.samples}
      current="/mo-hinh"
      sheet="initiatives/assessment"
      crumbs={[{ label: texts.samples, href: '/kiem-tra-ngau-nhien' }, { label: formatDate(shown.drawnOn) }]}
      lead={`${shown.seasonName} · ${formatDate(shown.drawnOn)}`}
    >
      <div class="blocks">
        <ListTools language={language}>
          <a href={`${href}/danh-sach.docx`} download>
            {texts.docx}
          </a>
          <a href={`${href}/danh-sach.pdf`} download>
            {texts.pdf}
          </a>
        </ListTools>
        <DataTable
          language={language}
          caption={texts.samples}
          rows={shown.drawn}
          columns={[
            { key: 'code', head: { vi: 'Mã', en: 'Code' }, cell: ({ code }) => code },
            { key: 'name', head: { vi: 'Mô hình', en: 'Initiative' }, names: true, cell: ({ name }) => name },
            { key: 'unit', head: { vi: 'Đơn vị', en: 'Unit' }, cell: ({ unitName }) => unitName },
            { key: 'hash', head: texts.hash, cell: ({ hash }) => <code class="seed s">{hash}</code> },
          ]}
        />
        <HowDrawn view={view} shown={shown} />
      </div>
    </Page>
  )
}

function HowDrawn({ view: { language }, shown }: { view: View; shown: SampleShown }) {
  const texts = councilWords(language)
  return (
    <section class="stack">
      <h2>{texts.howDrawn}</h2>
      <p>
        {texts.seed}: <code class="seed">{shown.seed}</code>. {texts.seedSource}: {shown.seedSource}.
      </p>
      <p>{texts.howDrawnText}</p>
      <p>
        <code class="seed">{`printf '%s' '${shown.seed}:${shown.drawn[0]?.code ?? ''}' | sha256sum`}</code>
      </p>
      <details>
        <summary>{`${texts.allCodes} (${shown.codes.length})`}</summary>
        <p class="s seed">{shown.codes.join(', ')}</p>
      </details>
    </section>
  )
}
