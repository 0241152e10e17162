/** The languages the pages speak, and the one that is spoken now. */

const NAMES = { en: "English", fr: "Français", he: "עברית" };
const STORED = "fifteen.language";

const listeners = new Set();
const vocabularies = [(tag) => import(`../i18n/${tag}.js`)];
let language = choose();
let messages = {};
let lastWish;

export const languages = Object.entries(NAMES).map(([tag, name]) => ({ tag, name }));

/** The words for a key, with `{placeholders}` filled. A key without words shows itself, so a gap is seen. */
export function t(key, values = {}) {
  return (messages[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Whether there are words for a key. */
export const has = (key) => key in messages;

/** The chosen language as a BCP 47 tag. */
export const current = () => language;

/** The tag to format dates with: the visitor's own region where it speaks the chosen language. */
export const locale = () => navigator.languages.find((tag) => tag.split("-")[0] === language) ?? language;

/** Picks the words in the chosen language from `{en, fr, he}`, or takes plain text as it is. */
export function localized(text) {
  if (text == null || typeof text === "string") return text ?? "";
  return text[language] ?? text.en ?? Object.values(text)[0] ?? "";
}

export const languageName = (tag) => new Intl.DisplayNames([language], { type: "language" }).of(tag);

export function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Of several wishes at a time the last is heeded, in whichever order their words arrive. */
export function speak(tag) {
  const wish = Promise.all(vocabularies.map((vocabulary) => vocabulary(tag))).then((learnt) =>
    wish === lastWish ? use(tag, learnt) : lastWish,
  );
  lastWish = wish;
  return wish;
}

function use(tag, learnt) {
  messages = Object.assign({}, ...learnt.map((words) => words.default));
  language = tag;
  document.documentElement.lang = tag;
  document.documentElement.dir = tag === "he" ? "rtl" : "ltr";
  listeners.forEach((listener) => listener());
}

export function remember(tag) {
  try {
    localStorage.setItem(STORED, tag);
  } catch {
    // Where storage is refused, the choice lasts as long as the page.
  }
  return speak(tag);
}

/** Resolves once the first words are there. */
export let ready = speak(language);

/** Adds words that only some pages need. `vocabulary` imports those of a language. */
export function learn(vocabulary) {
  vocabularies.push(vocabulary);
  ready = speak(language);
}

function choose() {
  const asked = new URLSearchParams(location.search).get("lang");
  const wishes = [asked, stored(), ...navigator.languages].filter(Boolean).map((tag) => tag.split("-")[0]);
  return wishes.find((tag) => tag in NAMES) ?? "en";
}

function stored() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}
