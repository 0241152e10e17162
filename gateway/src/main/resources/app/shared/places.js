import { current } from "./i18n.js";

/** Names of the jurisdictions that license therapists, by ISO 3166-2 code: English, then French and Hebrew where they differ. */
const NAMES = {
  "US-AL": ["Alabama", "", "אלבמה"],
  "US-AK": ["Alaska", "", "אלסקה"],
  "US-AZ": ["Arizona", "", "אריזונה"],
  "US-AR": ["Arkansas", "", "ארקנסו"],
  "US-CA": ["California", "Californie", "קליפורניה"],
  "US-CO": ["Colorado", "", "קולורדו"],
  "US-CT": ["Connecticut", "", "קונטיקט"],
  "US-DE": ["Delaware", "", "דלאוור"],
  "US-DC": ["District of Columbia", "District de Columbia", "מחוז קולומביה"],
  "US-FL": ["Florida", "Floride", "פלורידה"],
  "US-GA": ["Georgia", "Géorgie", "ג׳ורג׳יה"],
  "US-HI": ["Hawaii", "Hawaï", "הוואי"],
  "US-ID": ["Idaho", "", "איידהו"],
  "US-IL": ["Illinois", "", "אילינוי"],
  "US-IN": ["Indiana", "", "אינדיאנה"],
  "US-IA": ["Iowa", "", "איווה"],
  "US-KS": ["Kansas", "", "קנזס"],
  "US-KY": ["Kentucky", "", "קנטקי"],
  "US-LA": ["Louisiana", "Louisiane", "לואיזיאנה"],
  "US-ME": ["Maine", "", "מיין"],
  "US-MD": ["Maryland", "", "מרילנד"],
  "US-MA": ["Massachusetts", "", "מסצ׳וסטס"],
  "US-MI": ["Michigan", "", "מישיגן"],
  "US-MN": ["Minnesota", "", "מינסוטה"],
  "US-MS": ["Mississippi", "", "מיסיסיפי"],
  "US-MO": ["Missouri", "", "מיזורי"],
  "US-MT": ["Montana", "", "מונטנה"],
  "US-NE": ["Nebraska", "", "נברסקה"],
  "US-NV": ["Nevada", "", "נבאדה"],
  "US-NH": ["New Hampshire", "", "ניו המפשייר"],
  "US-NJ": ["New Jersey", "", "ניו ג׳רזי"],
  "US-NM": ["New Mexico", "Nouveau-Mexique", "ניו מקסיקו"],
  "US-NY": ["New York", "", "ניו יורק"],
  "US-NC": ["North Carolina", "Caroline du Nord", "קרוליינה הצפונית"],
  "US-ND": ["North Dakota", "Dakota du Nord", "דקוטה הצפונית"],
  "US-OH": ["Ohio", "", "אוהיו"],
  "US-OK": ["Oklahoma", "", "אוקלהומה"],
  "US-OR": ["Oregon", "", "אורגון"],
  "US-PA": ["Pennsylvania", "Pennsylvanie", "פנסילבניה"],
  "US-PR": ["Puerto Rico", "Porto Rico", "פוארטו ריקו"],
  "US-RI": ["Rhode Island", "", "רוד איילנד"],
  "US-SC": ["South Carolina", "Caroline du Sud", "קרוליינה הדרומית"],
  "US-SD": ["South Dakota", "Dakota du Sud", "דקוטה הדרומית"],
  "US-TN": ["Tennessee", "", "טנסי"],
  "US-TX": ["Texas", "", "טקסס"],
  "US-UT": ["Utah", "", "יוטה"],
  "US-VT": ["Vermont", "", "ורמונט"],
  "US-VA": ["Virginia", "Virginie", "וירג׳יניה"],
  "US-WA": ["Washington", "", "וושינגטון"],
  "US-WV": ["West Virginia", "Virginie-Occidentale", "מערב וירג׳יניה"],
  "US-WI": ["Wisconsin", "", "ויסקונסין"],
  "US-WY": ["Wyoming", "", "ויומינג"],
  "CA-AB": ["Alberta", "", "אלברטה"],
  "CA-BC": ["British Columbia", "Colombie-Britannique", "קולומביה הבריטית"],
  "CA-MB": ["Manitoba", "", "מניטובה"],
  "CA-NB": ["New Brunswick", "Nouveau-Brunswick", "ניו ברנזוויק"],
  "CA-NL": ["Newfoundland and Labrador", "Terre-Neuve-et-Labrador", "ניופאונדלנד ולברדור"],
  "CA-NT": ["Northwest Territories", "Territoires du Nord-Ouest", "הטריטוריות הצפון-מערביות"],
  "CA-NS": ["Nova Scotia", "Nouvelle-Écosse", "נובה סקוטיה"],
  "CA-NU": ["Nunavut", "", "נונאווט"],
  "CA-ON": ["Ontario", "", "אונטריו"],
  "CA-PE": ["Prince Edward Island", "Île-du-Prince-Édouard", "אי הנסיך אדוארד"],
  "CA-QC": ["Quebec", "Québec", "קוויבק"],
  "CA-SK": ["Saskatchewan", "", "ססקצ׳ואן"],
  "CA-YT": ["Yukon", "", "יוקון"],
};

/** A jurisdiction, or a whole country, in the chosen language. */
export function placeName(code) {
  const names = NAMES[code];
  if (names) return names[{ fr: 1, he: 2 }[current()] ?? 0] || names[0];
  return code.length === 2 ? countryName(code) : code;
}

export const countryName = (code) => new Intl.DisplayNames([current()], { type: "region" }).of(code);

/** Every place one can be in, by country: the known ones and those a therapist is licensed for. */
export function placesByCountry(licensed) {
  const codes = [...new Set([...Object.keys(NAMES), ...licensed])];
  const countries = [...new Set(codes.map((code) => code.slice(0, 2)))];
  return countries.map((country) => ({
    country: countryName(country),
    places: codes
      .filter((code) => code.startsWith(country))
      .map((code) => ({ code, name: placeName(code) }))
      .sort((one, other) => one.name.localeCompare(other.name, current())),
  }));
}
