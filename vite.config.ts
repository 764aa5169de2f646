import { defineConfig } from 'vite'

/** The server as one file, so that it starts at once: `dist/kheo.mjs`. Packages stay outside. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  publicDir: false,
  // Small packages of many files load quicker as part of the bundle.
  ssr: { noExternal: ['zod', 'hono', '@hono/node-server', 'kysely', 'commander', 'uuid', 'pg-boss'] },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      // Workers are entries of their own: untrusted files are read in processes that start from them.
      input: {
        kheo: 'src/apps/cli/main.ts',
        'intake-worker': 'src/contexts/documents/intake/intake-worker.ts',
        'scan-worker': 'src/contexts/documents/scanning/scan-worker.ts',
        'sheet-worker': 'src/contexts/initiatives/registration/sheets/sheet-worker.ts',
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'parts/[name]-[hash].mjs' },
    },
  },
})
