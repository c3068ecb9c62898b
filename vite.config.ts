import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

/** The server's pages. What browsers load is built by app/client/vite.config.ts. */
export default defineConfig({
  plugins: [
    remix({
      serverModuleFormat: 'esm',
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  resolve: { alias: aliases() },
  // No browser loads Remix's own client build (docs/decisions/0002): made as cheaply as can be.
  build: { target: 'es2022', copyPublicDir: false, minify: false, reportCompressedSize: false, sourcemap: false },
  // while developing, too: nothing of it is made ready for browsers
  optimizeDeps: { noDiscovery: true },
  cacheDir: '.cache/vite',
})

export function aliases(): Record<string, string> {
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  return { '~drizzle': at('./drizzle'), '~tests': at('./tests'), '~': at('./app') }
}
