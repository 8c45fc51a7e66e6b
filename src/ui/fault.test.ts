import { expect, it, vi } from 'vitest'
import { faultReport } from './fault'

vi.stubGlobal('navigator', { userAgent: 'Invented Browser/1.0' })

it('a report says what, what was shown, where in the code, and which browser', () => {
  const error = new TypeError('x is no function')
  error.stack = 'TypeError: x is no function\n    at draw (map.js:1:2)'
  const report = faultReport('Map', { error, components: '\n    at MapView\n' }, [
    'View: https://atlas.invented.example/?q=a',
    'Record: Invented record, version 1.2.3',
  ])
  expect(report.split('\n')).toEqual([
    'Map cannot be shown',
    'View: https://atlas.invented.example/?q=a',
    'Record: Invented record, version 1.2.3',
    'Browser: Invented Browser/1.0',
    '',
    'TypeError: x is no function',
    '    at draw (map.js:1:2)',
    '',
    'Components:',
    'at MapView',
  ])
})

it('the message is there where a browser keeps it out of the stack', () => {
  const error = new Error('no room')
  error.stack = 'draw@map.js:1:2'
  expect(faultReport('Map', { error, components: '' }, [])).toContain(
    'Error: no room\ndraw@map.js:1:2',
  )
})
