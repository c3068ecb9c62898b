// Starts the server: `node app/entry.node.mjs` serves the build, with `--dev` the sources.
const dev = process.argv.includes('--dev')

async function sourceOfPages() {
  if (!dev) return import('../build/server/index.js')
  const { createServer } = await import('vite')
  // as in the build, what browsers load is made apart from the pages: no page is hydrated, so nothing is refreshed in place
  const server = { middlewareMode: true, hmr: false, ws: false, preTransformRequests: false }
  const [pages, site] = await Promise.all([
    createServer({ appType: 'custom', server }),
    createServer({ appType: 'custom', server, configFile: 'app/client/vite.config.ts' }),
  ])
  const load = () => pages.ssrLoadModule('virtual:remix/server-build')
  const close = () => Promise.all([pages.close(), site.close()])
  return { ...(await load()), dev: { load, middleware: site.middlewares, close } }
}

const build = await sourceOfPages()
await build.entry.module.serve(build)
