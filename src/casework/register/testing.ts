/** What tests of the register's pages have in common. */

/** The fields of the page's own form, as a browser would send them. */
export function inputsOf(html: string): Record<string, string> {
  const form = html.slice(html.indexOf('<form method="post" novalidate'))
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => tag)
  return Object.fromEntries([
    ...inputs.filter(isSent).map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]),
    ...[...form.matchAll(/(<textarea[^>]*>)([^<]*)</g)].map(([, tag = '', text = '']) => [
      attribute(tag, 'name'),
      decoded(text),
    ]),
    ...[...form.matchAll(/(<select[^>]*>)(.*?)<\/select>/gs)].map(([, tag = '', options = '']) => [
      attribute(tag, 'name'),
      /value="([^"]*)" selected/.exec(options)?.[1] ?? '',
    ]),
  ])
}

function isSent(tag: string): boolean {
  return !/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag)
}

function attribute(tag: string, name: string): string {
  return decoded(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
}

function decoded(text: string): string {
  const signs = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<' }
  return Object.entries(signs).reduce((all, [name, sign]) => all.replaceAll(name, sign), text)
}
