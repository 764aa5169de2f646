/**
 * The PostgreSQL server the tests run on; undefined where they run on the embedded engine. Tests that reach this module run on both
 * engines, all others once (tools/test.ts).
 */
export const serverUrl: string | undefined = process.env['TEST_DATABASE_URL']
