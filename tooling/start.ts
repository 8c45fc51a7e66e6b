import { build } from 'vite'
import { runUntilStopped, serve } from './serve'

await runUntilStopped(async () => {
  console.log('Building Strike Atlas…')
  await build({ logLevel: 'warn' })
  await serve('dist')
})
