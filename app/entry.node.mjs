// Starts the server: `node app/entry.node.mjs` serves the build, with `--dev` the sources.
const dev = process.argv.includes('--dev')

async function sourceOfPages() {
  if (!dev) return import('../build/server/index.js')
  const { createServer } = await import('vite')
  const vite = await createServer({ appType: 'custom' })
  const load = () => vite.ssrLoadModule('virtual:remix/server-build')
  return { ...(await load()), dev: { load, middleware: vite.middlewares, close: () => vite.close() } }
}

const build = await sourceOfPages()
await build.entry.module.serve(build)
