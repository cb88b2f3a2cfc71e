/** The texts of an area's page. */
export const texts = {
  back: { en: 'Councils and places', cy: 'Cynghorau a lleoedd' },
  about: { en: 'About this place', cy: 'Am y lle hwn' },
  code: { en: 'GSS code', cy: 'Cod GSS' },
  type: { en: 'Kind of council', cy: 'Math o gyngor' },
  parent: { en: 'Part of', cy: 'Rhan o' },
  became: { en: 'Now', cy: 'Bellach' },
  ended: { en: 'This area ended on {date}.', cy: 'Daeth yr ardal hon i ben ar {date}.' },
  from: { en: 'from {date}', cy: 'o {date}' },
  phone: { en: 'Phone', cy: 'Ffôn' },
  homepage: { en: 'Website', cy: 'Gwefan' },
  organisation: { en: 'Organisation', cy: 'Sefydliad' },
  councils: { en: 'Councils here', cy: 'Cynghorau yma' },
  listings: { en: 'Offered here', cy: 'Cynigir yma' },
  nothing: {
    en: 'No listing names this area. Those that cover more, such as a whole nation, are on the page of that area.',
    cy: 'Nid oes cofnod yn enwi’r ardal hon. Mae’r rhai sy’n cwmpasu mwy, fel gwlad gyfan, ar dudalen yr ardal honno.',
  },
  next: { en: 'Next page', cy: 'Tudalen nesaf' },
  start: { en: 'First page', cy: 'Tudalen gyntaf' },
};
