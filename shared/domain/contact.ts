import { z } from 'zod';

const LONGEST_ADDRESS = 2_000;

/** The address of a web page, http or https. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(LONGEST_ADDRESS);

/** A telephone number as people write it. */
export const phoneNumber = z.string().regex(/^\+?[\d ()-]{3,30}$/);

/** An e-mail address. */
export const emailAddress = z.email().max(254);
