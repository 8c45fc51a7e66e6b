import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY, headersFile, META_POLICY, SECURITY_HEADERS } from './headers'

const deploy = readFileSync('docs/deploy.md', 'utf8')

test('nothing inline runs, nothing is evaluated, nothing comes from elsewhere', () => {
  const sources = CONTENT_SECURITY_POLICY.split('; ').flatMap((directive) =>
    directive.split(' ').slice(1),
  )
  expect(new Set(sources)).toEqual(new Set(["'self'", "'none'", 'data:', 'blob:']))
  expect(CONTENT_SECURITY_POLICY).toContain(
    "default-src 'self'; script-src 'self'; style-src 'self';",
  )
  expect(CONTENT_SECURITY_POLICY).toContain("img-src 'self' data: blob:;")
  expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'self';")
})

test('the policy in the page is that of the header, but for what only a header can say', () => {
  expect(CONTENT_SECURITY_POLICY).toBe(`${META_POLICY}; frame-ancestors 'self'`)
})

test.each(Object.entries(SECURITY_HEADERS))(
  'the %s header stands in the file for static hosts and in both snippets for servers',
  (name, value) => {
    expect(headersFile()).toContain(`\n  ${name}: ${value}\n`)
    expect(deploy).toContain(`add_header ${name} "${value}" always;`)
    expect(deploy).toContain(`\t\t${name} "${value}"\n`)
  },
)
