import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'
import { aliases } from '../../vite.config'

const outDir = 'build/site'

/** What browsers load: one stylesheet, the islands, and one small script for each enhancer. */
export default defineConfig({
  publicDir: false,
  plugins: [compressed()],
  resolve: { alias: aliases() },
  build: {
    outDir,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    target: 'es2022',
    rollupOptions: { input: entries() },
  },
})

function entries(): string[] {
  const enhancers = readdirSync('app/client').filter((name) => name.endsWith('.ts') && name !== 'vite.config.ts')
  return ['app/ui/styles/index.css', ...enhancers.map((name) => `app/client/${name}`)]
}

/** Compresses assets once, at build, so that no request pays for it. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    closeBundle() {
      const folder = join(outDir, 'assets')
      for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
        const bytes = readFileSync(join(folder, name))
        writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes))
      }
    },
  }
}
