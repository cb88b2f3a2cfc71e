import { parseHTML } from 'linkedom';

/** A page of the console, as a browser without scripts would have it. */
export async function pageAt(url: string, path: string, init: RequestInit = {}) {
  const response = await fetch(new URL(path, url), { redirect: 'manual', ...init });
  const html = await response.text();
  const { document } = parseHTML(html);
  const textOf = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) =>
      textContent.replaceAll(/\s+/g, ' ').trim(),
    );
  return {
    status: response.status,
    headers: response.headers,
    html,
    document,
    textOf,
    heading: textOf('h1')[0],
    /** Where the link of this text leads. */
    linkTo: (text: string) =>
      [...document.querySelectorAll('a')]
        .find((link) => link.textContent.replaceAll(/\s+/g, ' ').trim() === text)
        ?.getAttribute('href'),
  };
}
