const LGSL = /^\d{1,4}$/;
const LGIL = /^\d{1,3}$/;

/** Whether a text is a code of the Local Government Services List, such as 524. */
export const isLgslCode = (text: string): boolean => LGSL.test(text);

/** Whether a text is a code of the Local Government Interactions List, such as 8. */
export const isLgilCode = (text: string): boolean => LGIL.test(text);
