/**
 * Who may import whom. Each rule says why; test/architecture.test.ts holds the code to them.
 * Between contexts the doors form a one-way graph: each may use only those before it.
 */
import type { IFlattenedRuleSet } from 'dependency-cruiser'

type Rule = NonNullable<IFlattenedRuleSet['forbidden']>[number]
type Place = Record<string, unknown>

const contextsInOrder = [
  'calendar',
  'organization',
  'messages',
  'documents',
  'plans',
  'initiatives',
  'commendation',
  'reports',
]

const rule = (name: string, comment: string, from: Place, to: Place): Rule => ({
  name,
  comment,
  severity: 'error',
  from,
  to,
})

const tests = '\\.test\\.tsx?$'

const laterContexts: Rule[] = contextsInOrder.map((context, index) =>
  rule(
    `${context}-looks-back-only`,
    'Contexts form a one-way graph, so that one can be understood without those built on it.',
    { path: `^src/contexts/${context}/`, pathNot: tests },
    { path: `^src/contexts/(${contextsInOrder.slice(index + 1).join('|') || 'none'})/` },
  ),
)

export const forbidden: Rule[] = [
  rule(
    'kernel-is-pure',
    'The words all share know nothing of anybody.',
    { path: '^src/kernel/', pathNot: tests },
    { path: '.', pathNot: '^src/kernel/' },
  ),
  rule(
    'rules-are-pure',
    'A rule knows the law and nothing else: no database, clock, network or framework.',
    { path: '^src/contexts/.+/rules/', pathNot: tests },
    {
      path: '.',
      pathNot: [
        '^src/kernel/',
        '^src/contexts/.+/rules/',
        '^src/contexts/[^/]+/browser\\.ts$',
        '^src/commands/(fields|problems|refusals|actor|permission|circles)\\.ts$',
        'node_modules/(zod|astronomy-engine)/',
      ],
    },
  ),
  rule(
    'contexts-meet-at-the-door',
    'One context uses another only through its index.ts or browser.ts.',
    { path: '^src/contexts/([^/]+)/', pathNot: tests },
    { path: '^src/contexts/([^/]+)/', pathNot: ['^src/contexts/$1/', '^src/contexts/[^/]+/(index|browser)\\.ts$'] },
  ),
  ...laterContexts,
  rule(
    'only-stores-touch-sql',
    'SQL stands in stores and queries, so that every table has one owner.',
    {
      path: '^src/',
      pathNot: [
        '/(store|queries|indicators|tables)[.]ts$',
        '/(store|queries|indicators)/',
        '^src/(platform|commands)/',
        tests,
      ],
    },
    { path: 'node_modules/(kysely|@electric-sql|pg)/' },
  ),
  rule(
    'pages-do-no-io',
    'A page is told everything.',
    { path: '^src/contexts/.+/pages/', pathNot: tests },
    { path: '/(store|queries)[.]ts$|/(store|queries)/|^src/platform/|^node:', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'islands-are-browser-code',
    'Nothing of the server may reach the browser.',
    { path: '/islands/', pathNot: tests },
    { path: '.', pathNot: ['/islands/', '^src/kernel/', '/rules/', '/browser\\.ts$', 'node_modules/zod/'] },
  ),
  rule(
    'ui-knows-no-context',
    'Components are told what to show.',
    { path: '^src/ui/', pathNot: tests },
    { path: '^src/', pathNot: ['^src/ui/', '^src/kernel/'] },
  ),
  rule(
    'platform-knows-no-context',
    'The outside world does not depend on what is done with it.',
    { path: '^src/platform/', pathNot: tests },
    { path: '^src/(contexts|apps|web|ui)/', pathNot: ['^src/ui/'] },
  ),
  rule(
    'commands-know-no-context',
    'The door is the same for all.',
    { path: '^src/commands/', pathNot: tests },
    { path: '^src/(contexts|apps|web|ui)/' },
  ),
  rule(
    'nothing-imports-apps',
    'Apps put things together; nothing stands on them.',
    { path: '^src/(?!apps/)' },
    { path: '^src/apps/' },
  ),
  rule(
    'no-test-code-in-src',
    'What is shipped does not need tests.',
    { path: '^src/', pathNot: tests },
    { path: '^test/' },
  ),
  rule('no-circular', 'A circle has no first page to read.', {}, { circular: true }),
  rule('not-to-unresolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
]
