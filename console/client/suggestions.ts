type Service = { id: string; title: string };

/** What of accessible-autocomplete is used here. */
type Autocomplete = (options: Record<string, unknown> & { element: HTMLElement }) => void;
declare global {
  interface Window {
    accessibleAutocomplete: Autocomplete;
  }
}

// A script for pages with a need to type, and for those only.
const LIBRARY: string = './accessible-autocomplete.min.js';

/** Suggests services while a need is typed. What is typed and not chosen is searched for as it stands. */
export async function suggestServices() {
  const form = document.querySelector<HTMLFormElement>('[data-ask]');
  if (!form) return;
  await import(LIBRARY);
  const typed = form.querySelector<HTMLInputElement>('#need')!;
  const chosen = form.querySelector<HTMLInputElement>('#service')!;
  const describedBy = typed.getAttribute('aria-describedby');
  const hadFocus = document.activeElement === typed;
  const element = document.createElement('div');
  typed.replaceWith(element);
  window.accessibleAutocomplete({
    element,
    id: 'need',
    name: 'need',
    defaultValue: typed.value,
    minLength: 2,
    autoselect: true,
    confirmOnBlur: true,
    displayMenu: 'overlay',
    source: suggesting(),
    templates: { inputValue: titleOf, suggestion: titleOf },
    onConfirm: (service: Service | undefined) => (chosen.value = service?.id ?? ''),
    ...wordsOf(form.dataset),
  });
  const input = form.querySelector<HTMLInputElement>('#need')!;
  input.addEventListener('input', () => (chosen.value = ''));
  if (describedBy) input.setAttribute('aria-describedby', describedBy);
  if (hadFocus) input.focus();
}

const titleOf = (service: Service | string | undefined) =>
  typeof service === 'string' ? service : (service?.title ?? '');

/** Looks services up as they are typed; an answer that comes late is not shown over a later one. */
function suggesting() {
  let latest = new AbortController();
  return (text: string, show: (services: Service[]) => void) => {
    latest.abort();
    latest = new AbortController();
    const { signal } = latest;
    const lang = document.documentElement.lang;
    fetch(`/suggest?${new URLSearchParams({ text, lang })}`, { signal })
      .then(async (answer) => show(answer.ok ? ((await answer.json()) as Service[]) : []))
      // Suggestions are a help: without them the words are searched for as they stand.
      .catch(() => undefined);
  };
}

/** What screen readers are told, in the language of the page. */
function wordsOf(words: DOMStringMap) {
  const say = (text: string, values: Record<string, unknown>) =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  return {
    tNoResults: () => words['noResults'],
    tAssistiveHint: () => words['help'],
    tStatusQueryTooShort: () => words['typeMore'],
    tStatusNoResults: () => words['noResults'],
    tStatusSelectedOption: (option: string, count: number, index: number) =>
      say(words['selected']!, { option, count, place: index + 1 }),
    tStatusResults: (count: number, selected: string) =>
      `${say(words['results']!, { count })}. ${selected}`,
  };
}
