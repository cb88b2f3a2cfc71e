import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { codeOf, fill, inLanguage } from './language.ts';
import { inOtherLanguage, type Html, type Visit } from './page.ts';
import { waysIn, waysName } from './navigation.ts';
import { common } from './texts.ts';
import { bare } from './view/channels.ts';

/** Renders a page as HTML. */
export type Render = (visit: Visit, html: Html) => string;

/** A renderer of the console's templates. `assets` is the path that styles and scripts are served under. */
export function createRender(assets: string): Render {
  const templates = new nunjucks.Environment(
    new nunjucks.FileSystemLoader([fileURLToPath(new URL('templates', import.meta.url)), govuk()]),
    { autoescape: true, trimBlocks: true, lstripBlocks: true },
  );
  templates.addFilter('fill', fill);
  templates.addFilter('bare', bare);
  return (visit, { template, texts, view }) =>
    templates.render(`${template}.njk`, {
      ...view,
      t: inLanguage(texts, visit.language),
      c: inLanguage(common, visit.language),
      lang: codeOf(visit.language),
      home: visit.link('/'),
      waysIn: waysIn(visit),
      waysName: waysName(visit.language),
      otherLanguage: inOtherLanguage(visit),
      assets,
    });
}

/** The folder from which GOV.UK Frontend's macros are included as `govuk/components/…`. */
function govuk(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('govuk-frontend/package.json')), 'dist');
}
