import { defineConfig } from 'vitest/config'
import { aliases } from './vite.config'

export default defineConfig({
  resolve: { alias: aliases() },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/template.ts'],
    setupFiles: ['tests/quiet.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // unless said, one core is left idle
    maxWorkers: '100%',
    // no test mocks a module, so files share what is loaded: a third of the run was loading it again
    isolate: false,
  },
})
