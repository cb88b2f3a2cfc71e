// A colon is valid in a path, and ids are more readable with it.
const inPath = (id: string) => encodeURIComponent(id).replaceAll('%3A', ':');

/** Where the page of each kind of thing is. */
export const pathOf = {
  service: (id: string) => `/services/${inPath(id)}`,
  place: (gss: string) => `/places/${inPath(gss)}`,
  organisation: (id: string) => `/organisations/${inPath(id)}`,
  listing: (id: string) => `/listings/${inPath(id)}`,
  report: (id: string) => `/listings/${inPath(id)}/report`,
};
