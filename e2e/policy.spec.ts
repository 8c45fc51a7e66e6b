import { exportFrom, open } from './atlas'
import { expect, test } from './network'

test.describe('what the page forbids', () => {
  test.use({ expectedErrors: [/policy violation|Content Security Policy/] })

  test('a script, a style or a frame put into the page by whoever does not take effect', async ({
    page,
  }) => {
    const violations: string[] = []
    page.on('console', (message) => {
      const [, directive] = /^policy violation: (\S+)/.exec(message.text()) ?? []
      if (directive) violations.push(directive)
    })
    await open(page)
    const ran = await page.evaluate(async () => {
      const put = (tag: string, set: Record<string, string>) =>
        document.body.append(Object.assign(document.createElement(tag), set))
      put('script', { textContent: 'window.injected = "inline"' })
      put('script', { src: 'data:text/javascript,window.injected="data"' })
      put('style', { textContent: 'body { display: none }' })
      put('iframe', { src: 'data:text/html,<p>framed' })
      const holder = document.createElement('div')
      holder.innerHTML = '<img src="data:," onerror="window.injected = \'handler\'">'
      document.body.append(holder)
      // Later, in a turn of the page's own: what the browser's driver runs is exempt.
      const evaluated = await new Promise<string>((resolve) =>
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
            window.eval('window.injected = "eval"')
            resolve('ran')
          } catch (error) {
            resolve((error as Error).name)
          }
        }, 300),
      )
      return {
        injected: (window as { injected?: string }).injected,
        evaluated,
        display: getComputedStyle(document.body).display,
      }
    })
    expect(ran).toEqual({
      injected: undefined,
      evaluated: 'EvalError',
      display: expect.not.stringMatching('none'),
    })
    await expect
      .poll(() => [...new Set(violations)].sort())
      .toEqual(['frame-src', 'script-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'])
  })
})

test('the policy stands in the page itself and in the headers, and figures are drawn under it', async ({
  page,
}) => {
  const response = await page.goto('./')
  expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
  await open(page)
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(meta).toHaveAttribute(
    'content',
    /^default-src 'self'; script-src 'self'; style-src 'self';/,
  )
  const { bytes } = await exportFrom(page, 'Strike frequency', /^PNG/)
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
})
