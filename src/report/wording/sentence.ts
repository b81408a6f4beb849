/** What was found and what was expected; then what to do. In the form that `fillIn` reads. */
export type Sentence = readonly [message: string, remedy: string];
