import { z } from 'zod'
import type { Registry } from '../commands/registry.ts'

/** The API described for machines, made from the registry: it cannot say anything else than what the program does. */
export function openApiDocument(registry: Registry): Record<string, unknown> {
  const commands = [...registry.commands.values()].map((command) => [
    `/api/commands/${command.name}`,
    {
      post: {
        operationId: command.name,
        summary: command.words.en,
        'x-may': command.may,
        requestBody: { required: true, content: { 'application/json': { schema: envelopeOf(command.input) } } },
        responses: responsesOf(Object.keys(command.refusals)),
      },
    },
  ])
  const queries = [...registry.queries.values()].map((query) => [
    `/api/queries/${query.name}`,
    {
      get: {
        operationId: query.name,
        summary: query.words.en,
        'x-may': query.may,
        parameters: parametersOf(query.input),
        responses: {
          200: { description: 'found' },
          403: { description: 'forbidden' },
          404: { description: 'not-found' },
        },
      },
    },
  ])
  return {
    openapi: '3.1.0',
    info: { title: 'Khéo', version: '1', description: 'Every change is a command, every reading a query.' },
    paths: Object.fromEntries([...commands, ...queries]),
  }
}

/** The shape of what is sent; transforms are described by what goes into them. */
export function schemaOf(type: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' })
  return schema
}

function envelopeOf(input: z.ZodType): Record<string, unknown> {
  return {
    type: 'object',
    required: ['commandId', 'input'],
    properties: { commandId: { type: 'string', format: 'uuid' }, input: schemaOf(input) },
  }
}

function parametersOf(input: z.ZodType): Record<string, unknown>[] {
  if (!(input instanceof z.ZodObject)) return []
  return Object.entries(input.shape as Record<string, z.ZodType>).map(([name, type]) => ({
    name,
    in: 'query',
    required: !type.safeParse(undefined).success,
    schema: schemaOf(type),
  }))
}

function responsesOf(refusals: readonly string[]): Record<string, unknown> {
  return {
    200: { description: 'done, or repeated when the same commandId was done before' },
    403: { description: 'forbidden' },
    409: { description: `refused: ${[...refusals, 'record-changed'].join(', ')}` },
    422: { description: 'invalid: every problem with its field' },
  }
}
