import { sampleDirectory } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { pageAt } from '../support/page.ts';
import { csvOf } from '../../console/view/table.ts';

const directory = sampleDirectory();
const page = (path: string) => pageAt(directory.url, path);
const isWorkedOut = async () => (await page('/insight')).status === 200;
beforeAll(() => eventually(isWorkedOut));

const FINDINGS = ['services', 'councils', 'duplicates', 'stale', 'unanswered'];

test('scrutiny starts from one page, which leads to each finding', async () => {
  const { document, textOf } = await page('/insight');
  expect(textOf('.govuk-body-l')[0]).toMatch(/\d+ listings of \d+ services in \d+ councils/);
  const led = [...document.querySelectorAll('h2 a')].map((link) => link.getAttribute('href'));
  expect(led).toEqual(FINDINGS.map((name) => `/insight/${name}`));
});

test.each(FINDINGS)(
  '%s is a page in both languages, with nothing that its policy forbids',
  async (name) => {
    for (const lang of ['en', 'cy']) {
      const { status, document } = await page(`/insight/${name}?lang=${lang}`);
      expect(status).toBe(200);
      expect(document.querySelector('style, [style], script:not([src])')).toBeNull();
    }
  },
);

test('a service that nobody has said anything of stands apart from one that is nobody’s duty', async () => {
  const { textOf } = await page('/insight/services');
  expect(textOf('thead th')).toEqual(['Service', 'Published', 'Nobody has said', 'Nobody here']);
  const { html } = await page('/insight/services/lgsl:524');
  expect(html).toContain('Nobody has said');
});

test('a chart has a name, and the table beside it says the same and more', async () => {
  const { document, textOf } = await page('/insight/councils');
  const chart = document.querySelector('svg[role=img]')!;
  expect(chart.getAttribute('aria-label')).toBe('Coverage by council');
  expect(chart.textContent).toContain(textOf('tbody th')[0]!.slice(0, 30));
});

test('each table can be taken away as CSV', async () => {
  const { linkTo, textOf } = await page('/insight/services?lang=cy');
  const { status, headers, html } = await page(linkTo('Lawrlwytho fel CSV')!);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(html).toContain('Gwasanaeth,Cyhoeddwyd,Neb wedi dweud,Neb yma\r\n');
  expect(html.trim().split('\r\n').length).toBe(textOf('tbody tr').length + 1);
  const { linkTo: within } = await page('/insight/services/lgsl:524');
  expect((await page(within('Download as CSV')!)).html).toMatch(/Leeds City Council,Published/);
});

test('what a publisher wrote is no formula in anybody’s spreadsheet', () => {
  const rows = ['=HYPERLINK("x")', '+1', '-1', '@x'].map((cell) => [cell]);
  const [, ...cells] = csvOf({ columns: ['a'], rows })
    .trim()
    .split('\r\n');
  for (const cell of cells) expect(cell).toMatch(/^"?'/);
});

test('a look-up that found nothing is counted by service and council, and by nothing else', async () => {
  await page('/answer?service=lgsl:860&postcode=CF10+4UW');
  await eventually(async () =>
    (await page('/insight/unanswered')).html.includes('Alcohol licences'),
  );
  expect((await page('/insight/unanswered')).html).not.toContain('CF10');
});

test('nothing is told of a service that nobody knows', async () =>
  expect((await page('/insight/services/x')).status).toBe(404));

test('publishers are listed with how they stand', async () => {
  const { textOf } = await page('/publishers?lang=cy');
  expect(textOf('tbody tr').length).toBe(4);
  expect(textOf('tbody tr')[0]).toMatch(/^local\s*Cynghorau\s*Yn gyfredol\s*\d/);
});
