import { globSync } from 'node:fs'
import { defineConfig } from 'vite'

/** Script and style of the pages, with names that change with their content; `manifest.json` says which is which. */
export default defineConfig({
  publicDir: 'src/ui/public',
  build: {
    outDir: 'dist/public',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['src/ui/islands/main.ts', 'src/ui/styles.css', ...globSync('src/{contexts,apps}/*/pages/*.css')],
      output: { entryFileNames: 'assets/[name]-[hash].js', assetFileNames: 'assets/[name]-[hash][extname]' },
    },
  },
})
