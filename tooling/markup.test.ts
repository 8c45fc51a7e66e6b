import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Ways in which a text could become markup or code: the browser's, and Leaflet's, which takes texts for HTML. */
const WAYS_IN =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe|srcdoc)\b|\b(bind|open)(Popup|Tooltip)\b|\bset(Popup|Tooltip)?Content\b|\b[dD]ivIcon\b|\baddAttribution\b|\bdocument\.write|\beval\(|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*['"`]/

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }))

describe('text from data', () => {
  it('never becomes markup or code: no file of the app has a way for it', () => {
    expect(sources.length).toBeGreaterThan(300)
    expect(sources.filter(({ text }) => WAYS_IN.test(text)).map(({ file }) => file)).toEqual([])
  })

  it.each([
    'element.innerHTML = name',
    '<p dangerouslySetInnerHTML={{ __html: name }} />',
    "setTimeout('run()', 10)",
    'new Function(text)()',
    'marker.bindPopup(name)',
    'L.divIcon({ html: name })',
  ])('%s would be found', (code) => {
    expect(WAYS_IN.test(code)).toBe(true)
  })
})
