/** Shows the buttons that copy what the page has already written out. */
export function offerCopies() {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy({ dataset }: HTMLButtonElement) {
  await navigator.clipboard.writeText(dataset['copies']!);
  document.querySelector('#status')!.textContent = dataset['copied']!;
}
