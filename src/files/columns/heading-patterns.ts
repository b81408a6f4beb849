/** Headings of one column each of several, read one after the other: `Choice 1`, `2nd preference`, `Third choice`. */
export const numberedWish =
  /^(?:(?:intake |cohort )?(?:choice|preference|option|wish|preferred intake|preferred cohort|intake|cohort)(?: no)? ?([1-9])|([1-9])(?:st|nd|rd|th) (?:choice|preference|option|wish|preferred intake|preferred cohort)(?: intake| cohort)?|(first|second|third|fourth|fifth|sixth) (?:choice|preference|option|wish|preferred intake|preferred cohort)(?: intake| cohort)?)$/;

/** Columns of the statistics office's files: `LAD23NM`, `utla22cd`, `rgn22nm`. */
export const officeColumns: readonly (readonly [RegExp, string])[] = [
  [/^(?:utla|ctyua|lad|ltla|cauth|cty|la)\d\dnm$/, "council"],
  [/^(?:utla|ctyua|lad|ltla|cauth|cty|la)\d\dcd$/, "council_code"],
  [/^(?:rgn|gor)\d\dnm$/, "region"],
];

/** Headings that look like a column and are none, so that they are neither used nor suggested. */
export const neverColumns =
  /^(?:region code|rgn\d\dcd|gor code|country|country name|stat(?:istical)? neighbours?.*|sn ?\d+|snp|previous (?:dcs|director).*|former (?:dcs|director).*|outgoing (?:dcs|director).*|deputy (?:dcs|director).*|lead member.*|chief executive.*|(?:dcs|director)? ?(?:email|e mail|phone|telephone|mobile|tel)(?: .*)?|(?:council|la|authority) (?:website|url|address|postcode))$/;

/** Headings of contacts and remarks, which no rule reads. */
export const plainlyOther =
  /(?:^|\b)(?:e ?mail|phone|telephone|tel|mobile|website|web|url|address|postcode|notes?|comments?|remarks?|fax|pa|title|job title|salutation)(?:$|\b)/;

/** The two columns of a name that is written in two. */
export const givenNames = ["first name", "forename", "forenames", "given name", "given names", "first names"];
export const familyNames = ["last name", "surname", "family name", "second name"];
