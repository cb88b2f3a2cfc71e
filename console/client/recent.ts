type Lookup = { href: string; what: string };

const KEPT_AS = 'signpost-lookups';
const MOST_KEPT = 8;

/** Keeps what was looked up in this tab, in this tab alone: closing it forgets, and no server ever knows. */
export function keepRecent() {
  const what = document.querySelector<HTMLElement>('[data-lookup]')?.dataset['lookup'];
  if (what) remember({ href: location.pathname + location.search, what });
  const section = document.querySelector<HTMLElement>('[data-recent]');
  if (section) show(section);
}

function remember(lookup: Lookup) {
  const others = recent().filter(({ what }) => what !== lookup.what);
  sessionStorage.setItem(KEPT_AS, JSON.stringify([lookup, ...others].slice(0, MOST_KEPT)));
}

const recent = () => JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '[]') as Lookup[];

function show(section: HTMLElement) {
  const lookups = recent();
  section.hidden = lookups.length === 0;
  section.querySelector('ul')!.replaceChildren(...lookups.map(itemFor));
  section.querySelector('button')!.addEventListener('click', () => {
    sessionStorage.removeItem(KEPT_AS);
    section.hidden = true;
  });
}

function itemFor({ href, what }: Lookup) {
  const link = Object.assign(document.createElement('a'), {
    href,
    textContent: what,
    className: 'govuk-link',
  });
  const item = document.createElement('li');
  item.append(link);
  return item;
}
