export { capitalised, count, grouped, listed, longDay, ordinal } from "../../domain/counting.ts";
