import { readEnv } from '~/platform/env.server'
import { dispatch } from './dispatch'

// `npm run escalon -- COMMAND …`
process.exitCode = await dispatch(process.argv.slice(2), readEnv())
