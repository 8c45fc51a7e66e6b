/** `npm run monkey -- [--actions 10000] [--seed 1]`: long random use of the built dashboard in a browser. */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { actions: { type: 'string', default: '10000' }, seed: { type: 'string' } },
})
const { status } = spawnSync('npx', ['playwright', 'test', 'e2e/monkey.spec.ts', '--workers=1'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    MONKEY_ACTIONS: values.actions,
    ...(values.seed && { MONKEY_SEED: values.seed }),
  },
})
process.exitCode = status ?? 1
