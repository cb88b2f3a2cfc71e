/** Bars of a chart: a name, and how many of each series it is made of. */
export type Bar = { name: string; parts: Record<string, number> };

/** One part of every bar, and the colour it is drawn in: each 3 to 1 against white. */
export type Series = { name: string; colour: string };

const WIDTH = 680;
const NAMES = 260;
const LONGEST_NAME = 32;

/**
 * Bars, each of several parts, as SVG. Its style is all in attributes and in the console's own style sheet:
 * the pages allow no other.
 */
export async function stackedBars(
  bars: readonly Bar[],
  series: readonly Series[],
  title: string,
): Promise<string> {
  // Drawing takes a quarter of a second to load, and is wanted by those alone who look at a chart.
  const [Plot, { parseHTML }] = await Promise.all([
    import('@observablehq/plot'),
    import('linkedom'),
  ]);
  const { document } = parseHTML('<html></html>');
  const parts = bars.flatMap(({ name, parts }) =>
    series.map((one) => ({ bar: shorten(name), series: one.name, count: parts[one.name] ?? 0 })),
  );
  const chart = Plot.plot({
    document,
    width: WIDTH,
    marginLeft: NAMES,
    marginRight: 8,
    ariaLabel: title,
    x: { label: null, tickFormat: 'd' },
    y: { label: null, domain: [...new Set(parts.map(({ bar }) => bar))] },
    color: {
      domain: series.map(({ name }) => name),
      range: series.map(({ colour }) => colour),
    },
    marks: [Plot.barX(parts, { x: 'count', y: 'bar', fill: 'series', insetRight: 1 })],
  });
  chart.querySelector('style')?.remove();
  // A picture has one name; its parts are not to be read out.
  for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  chart.setAttribute('role', 'img');
  chart.setAttribute('class', 'chart');
  chart.setAttribute('font-size', '13');
  return chart.outerHTML;
}

const shorten = (name: string) =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
