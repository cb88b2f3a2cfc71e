/** Every page of the console, and every state of one that looks different. */
export const PAGES: Record<string, string> = {
  'the first page': '/',
  'the first page with nothing filled in': '/find?need=&postcode=',
  'a choice of services': '/find?need=care&postcode=LS1+1UR',
  'words that find nothing': '/find?need=qqqqq&postcode=LS1+1UR',
  'an answer': '/answer?service=lgsl:524&postcode=LS1+1UR&need=bin+day',
  'an answer with questions': '/answer?service=lgsl:279&postcode=GU2+4BB',
  'an answer with alternatives': '/answer?service=lgsl:297&postcode=LS1+1UR',
  'an answer with facts told': '/answer?service=lgsl:273&postcode=EH8+8BG&fact.age=40',
  'an answer with a fact that does not fit':
    '/answer?service=lgsl:273&postcode=EH8+8BG&fact.age=old',
  'a split postcode': '/answer?service=lgsl:524&postcode=DA5+2BD',
  'nobody has published it': '/answer?service=signpost:home-fire-safety-visit&postcode=LS1+1UR',
  'not provided here': '/answer?service=lgsl:151&postcode=EH8+8BG',
  'a postcode no longer used': '/answer?service=lgsl:524&postcode=AB1+0AA',
  'a postcode not in the directory': '/answer?service=lgsl:524&postcode=AB1+2AB',
  'a postcode that is none': '/answer?service=lgsl:524&postcode=nonsense',
  'a postcode outside the country': '/answer?service=lgsl:524&postcode=IM1+1ET',
  'a postcode without a place': '/answer?service=lgsl:524&postcode=SE1P+5ZZ',
  'an unknown service': '/answer?service=wheelie+bin&postcode=LS1+1UR',
  'a listing': '/listings/local:leeds-279?service=lgsl:279&postcode=LS1+1UR',
  'a charity’s listing': '/listings/third-sector:carers-leeds',
  'a service': '/services/lgsl:279',
  'words to send': '/handout?listing=local:leeds-524&service=lgsl:524&postcode=LS1+1UR',
  'no page': '/nowhere',
};

/** A page in Welsh. */
export const inWelsh = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}lang=cy`;
