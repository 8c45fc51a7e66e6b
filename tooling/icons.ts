/** Draws the icons of the installed app from `public/icon.svg`: run after a change of it. */
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findBrowser, thisMachine } from './browser'

/** A maskable icon may be cut to a circle of 80 %: the drawing stays within. */
const ICONS = [
  { file: 'icon-192.png', size: 192, share: 1, ground: 'transparent' },
  { file: 'icon-512.png', size: 512, share: 1, ground: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, share: 0.72, ground: '#e8effc' },
]

const svg = readFileSync('public/icon.svg').toString('base64')
const browser = await chromium.launch({ executablePath: findBrowser(thisMachine(), console.log) })
for (const { file, size, share, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<body style="margin:0;background:${ground};display:grid;place-items:center;height:100vh">
       <img width="${size * share}" height="${size * share}" src="data:image/svg+xml;base64,${svg}">`,
  )
  await page.screenshot({ path: `public/${file}`, omitBackground: true })
}
await browser.close()
