import type { Child } from 'hono/jsx'
import { Page } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import { signInWords as words } from '../sign-in-words.ts'

/** The second step of set-up: whole lists here, single units and people by links. */
export function StepTwoPage({ view, children }: { view: View; children: Child }) {
  const texts = words(view.language)
  return (
    <Page
      view={view}
      title={texts.stepTwo}
      lead={texts.stepTwoLead}
      actions={
        <a class="btn" href="/">
          {texts.begin}
        </a>
      }
    >
      <p class="row">
        <a class="btn" href="/quan-tri/don-vi">
          {texts.addUnits}
        </a>
        <a class="btn" href="/quan-tri/nguoi-dung/them">
          {texts.addPeople}
        </a>
      </p>
      {children}
    </Page>
  )
}
