import type { Ask } from '../../ask.ts';
import { inLanguage, type Said, type Texts } from '../../language.ts';
import type { Page, Visit } from '../../page.ts';
import type { Chart } from '../../view/chart.ts';
import { shownTable, csvOf, type DataTable } from '../../view/table.ts';
import { unlessNotYet } from './not-yet.ts';
import { seriesIn } from './tally.ts';

/** The texts that every finding has: its title, what it means, and what to say where there is nothing to show. */
export type FindingTexts = Texts & Record<'title' | 'what' | 'nothing', { en: string; cy: string }>;

/** A finding's data: a table, a chart where one helps, and its subject where the title does not say. */
export type ToldFinding = { table: DataTable; chart?: Chart; about?: string };

/** A report for scrutiny. */
export type Finding<T extends FindingTexts = FindingTexts> = {
  texts: T;
  tell: (visit: Visit, ask: Ask, said: Said<T>) => Promise<ToldFinding>;
};

const common = {
  insight: { en: 'What is missing', cy: 'Yr hyn sydd ar goll' },
  download: { en: 'Download as CSV', cy: 'Lawrlwytho fel CSV' },
  first: {
    en: 'The first 20 rows of the table below',
    cy: '20 rhes gyntaf y tabl isod',
  },
};

/** A finding as a page: the chart, and the table beside it. */
export const findingPage = <T extends FindingTexts>({ texts, tell }: Finding<T>): Page =>
  unlessNotYet(async (visit, ask) => {
    const { params } = visit;
    const { table, chart, about } = await tell(visit, ask, inLanguage(texts, visit.language));
    return {
      template: 'finding',
      texts: { ...common, ...texts },
      view: {
        about,
        chart: table.rows.length > 0 ? chart : null,
        series: seriesIn(visit.language),
        table: shownTable(table),
        back: visit.link('/insight'),
        download: visit.link(visit.path + (params['id'] ? '/councils.csv' : '.csv')),
      },
    };
  });

/** A finding as a CSV file, named after its URL. */
export const findingFile = <T extends FindingTexts>({ texts, tell }: Finding<T>): Page =>
  unlessNotYet(async (visit, ask) => ({
    csv: csvOf((await tell(visit, ask, inLanguage(texts, visit.language))).table),
  }));
