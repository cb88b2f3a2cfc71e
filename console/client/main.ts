import { offerCopies } from './copying.ts';
import { offerPrinting } from './printing.ts';
import { keepRecent } from './recent.ts';
import { offerShortcuts } from './shortcuts.ts';
import { suggestServices } from './suggestions.ts';

// Every page works without this; each line adds one thing that only a script can do.
offerCopies();
offerPrinting();
keepRecent();
offerShortcuts();
void suggestServices();
