/** The texts of the layout, and those that several pages show. */
export const common = {
  skip: { en: 'Skip to the main content', cy: 'Neidio i’r prif gynnwys' },
  tagline: { en: 'Who delivers it here, and why them', cy: 'Pwy sy’n ei ddarparu yma, a pham' },
  newLookup: { en: 'New look-up', cy: 'Chwiliad newydd' },
  footer: {
    en: 'Answers come from what publishers have announced.',
    cy: 'Daw’r atebion o’r hyn y mae cyhoeddwyr wedi’i gyhoeddi.',
  },
  shortcuts: { en: 'Keyboard shortcuts', cy: 'Llwybrau byr ar y bysellfwrdd' },
  shortcutsOff: { en: 'Turn shortcuts off', cy: 'Diffodd llwybrau byr' },
  shortcutsOn: { en: 'Turn shortcuts on', cy: 'Troi llwybrau byr ymlaen' },
  problem: { en: 'There is a problem', cy: 'Mae problem' },
  copy: { en: 'Copy', cy: 'Copïo' },
  copied: { en: 'Copied', cy: 'Wedi copïo' },
  report: { en: 'Say it is wrong', cy: 'Dweud ei fod yn anghywir' },
  incomplete: {
    en: 'This answer may lack some of what these offer: they have not been heard from lately.',
    cy: 'Gall fod rhai pethau ar goll o’r ateb hwn: ni chlywyd gan y rhain yn ddiweddar.',
  },
  print: { en: 'Print', cy: 'Argraffu' },
  yes: { en: 'Yes', cy: 'Ie' },
  no: { en: 'No', cy: 'Na' },
};
