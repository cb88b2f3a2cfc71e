import type { Html } from '../page.ts';
import type { AskedDirections } from './answer/query.ts';

export const texts = {
  title: { en: 'Which council is the address in?', cy: 'Ym mha gyngor y mae’r cyfeiriad?' },
  what: {
    en: '{postcode} lies in more than one council, and the answer for {service} differs. Ask for the full address, or who the council tax bill comes from.',
    cy: 'Mae {postcode} mewn mwy nag un cyngor, ac mae’r ateb ar gyfer {service} yn wahanol. Gofynnwch am y cyfeiriad llawn, neu gan bwy y daw’r bil treth gyngor.',
  },
  responsible: { en: 'Responsible there: {name}', cy: 'Yn gyfrifol yno: {name}' },
  addresses: { en: 'addresses: {count}', cy: 'cyfeiriadau: {count}' },
};

/** A postcode that straddles councils: a choice of its sides. */
export const localities = (
  { service, place, localities }: Pick<AskedDirections, 'service' | 'place' | 'localities'>,
  to: (path: string, more?: object) => string,
): Html => ({
  template: 'localities',
  texts,
  view: {
    service,
    postcode: place.postcode,
    localities: localities.map(({ id, council, county, responsible, addresses }) => ({
      name: [council, county]
        .map((area) => area?.name)
        .filter(Boolean)
        .join(', '),
      responsible: responsible?.name,
      addresses,
      href: to('/answer', { locality: id }),
    })),
  },
});
