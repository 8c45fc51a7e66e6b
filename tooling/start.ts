import { build } from 'vite'
import { runUntilStopped, serve } from './serve'

await runUntilStopped(async () => {
  console.log('Building Strike Atlas…')
  // Warnings are for those who build the app; who starts it wants the address, or the error.
  await build({ logLevel: 'error' })
  await serve('dist')
})
