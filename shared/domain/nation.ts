/** The nations of the United Kingdom. */
export const NATIONS = ['ENGLAND', 'SCOTLAND', 'WALES', 'NORTHERN_IRELAND'] as const;
export type Nation = (typeof NATIONS)[number];
