import { describe, expect, it } from 'vitest'
import { assessmentRoutes, diaryRoutes, recognitionRoutes, registrationRoutes, replicationRoutes } from '../index.ts'
import { actPaths } from '../rules/act-paths.ts'

describe('the forms of the acts', () => {
  it('stand under the addresses that the page of an initiative offers', () => {
    const rooms = [registrationRoutes(), diaryRoutes(), assessmentRoutes(), recognitionRoutes(), replicationRoutes()]
    const shown = rooms.flatMap(({ routes }) =>
      routes
        .filter(({ method }) => method === 'GET')
        .map(({ path }) => path.replace(/^\/mo-hinh\/:id(\{[^/]*\})?\//, '')),
    )

    expect(Object.values(actPaths).filter((path) => !shown.includes(path))).toEqual([])
  })
})
