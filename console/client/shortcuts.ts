const TURNED_OFF = 'signpost-shortcuts-off';

/**
 * Makes one key do what an element marked `data-shortcut` does. They can be turned off, for those who
 * speak to their computer or press keys by mistake (WCAG 2.1.4), and are listed at the foot of the page.
 */
export function offerShortcuts() {
  const help = document.querySelector<HTMLDetailsElement>('#shortcuts');
  const targets = [...document.querySelectorAll<HTMLElement>('[data-shortcut]')].filter(
    (target) => !target.hidden || target === help,
  );
  if (!help) return;
  help.hidden = false;
  help.querySelector('dl')!.append(...targets.flatMap(entryFor));
  offerToTurnOff(help.querySelector('button')!);
  document.addEventListener('keydown', (event) => {
    if (isTurnedOff() || isTyping(event)) return;
    const target = targets.find(({ dataset }) => dataset['shortcut'] === event.key);
    if (!target) return;
    event.preventDefault();
    act(target);
  });
}

const isTurnedOff = () => localStorage.getItem(TURNED_OFF) !== null;

const isTyping = ({ target, ctrlKey, altKey, metaKey }: KeyboardEvent) =>
  ctrlKey || altKey || metaKey || (target as HTMLElement).matches('input, select, textarea');

function act(target: HTMLElement) {
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
    target.querySelector('summary')!.focus();
  } else if (target.matches('a, button')) target.click();
  else (target.querySelector<HTMLElement>('input, select') ?? target).focus();
}

function entryFor(target: HTMLElement) {
  const key = document.createElement('kbd');
  key.textContent = target.dataset['shortcut']!;
  const [term, what] = [document.createElement('dt'), document.createElement('dd')] as const;
  term.append(key);
  what.textContent = nameOf(target);
  if (target.lang) what.lang = target.lang;
  return [term, what];
}

const nameOf = (target: HTMLElement) =>
  (target.dataset['label'] ?? (target.querySelector('summary') ?? target).textContent).trim();

function offerToTurnOff(button: HTMLButtonElement) {
  const name = () => (button.textContent = button.dataset[isTurnedOff() ? 'on' : 'off']!);
  button.addEventListener('click', () => {
    if (isTurnedOff()) localStorage.removeItem(TURNED_OFF);
    else localStorage.setItem(TURNED_OFF, 'yes');
    name();
  });
  name();
}
