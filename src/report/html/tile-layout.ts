/** Where a council's tile stands: columns from the west, rows from the north. */
export interface TilePlace {
  readonly code: string;
  /** Three letters for the tile itself. */
  readonly short: string;
  readonly region: string;
  readonly column: number;
  readonly row: number;
}

/*
 * The 152 councils of 2009 with one equal tile each, laid out for this project. Of the 382 pairs of neighbours 276 touch
 * here, and every region is in one piece but for the Isles of Scilly. Move a tile by moving its letters.
 */
const map = [
  " .   .   .   .   .   .   .   .  NBL  .   .   .   .   .   .   .",
  " .   .   .   .   .   .   .   .  NEW NTY  .   .   .   .   .   .",
  " .   .   .   .   .   .   .   .  GAT STY  .   .   .   .   .   .",
  " .   .   .   .   .   .   .   .  DUR SUN HPL  .   .   .   .   .",
  " .   .   .   .   .   .   .  CMA DAL STT MDB RCC  .   .   .   .",
  " .   .   .   .   .   .  BPL LAN NYK YOR  .   .   .   .   .   .",
  " .   .   .   .  WGN BOL BBD CLD BRD LDS ERY HUL  .   .   .   .",
  " .   .  SFT KWL SHN SLF BUR RCH KIR WKF DNC NLN  .   .   .   .",
  " .   .  WRL LIV HAL WRT MAN OLD BNS ROT NTT NEL  .   .   .   .",
  " .   .   .   .  CWC TRF SKP TAM SHF DBY NGM LIN  .   .   .   .",
  " .   .   .   .   .  CHE STE STS DER LEC RUT PTE  .   .   .   .",
  " .   .   .   .  SHR TFW WLV WLL COV LCE NTH CAM NFK  .   .   .",
  " .   .   .   .   .  DUD SAW BIR SOL WAR BDF CBF LUT SFK  .   .",
  " .   .   .   .   .  HEF WOR GLS OXF BKM MIK HRT ESS SOS  .   .",
  " .   .   .   .   .  BST SGC SWD RDG WIN SLG ENF THR  .   .   .",
  " .   .   .   .  NSM BAS WIL WBK WOK HRW BNE HRY WFT  .   .   .",
  " .   .   .  CON DEV SOM DOR BRF HIL EAL BEN CMD ISL HCK RDB HAV",
  " .  IOS  .  PLY TOB POL BMH HAM HNS HMF KEC WSM LND TWH NWM BDG",
  " .   .   .   .   .   .   .  STH SRY RIC WND LBH SWK LEW GRE BEX",
  " .   .   .   .   .   .   .   .  POR WSX KTT MRT CRY BRY  .   .",
  " .   .   .   .   .   .   .   .  IOW  .  BNH STN KEN MDW  .   .",
  " .   .   .   .   .   .   .   .   .   .   .  ESX  .   .   .   .",
];

// Each region with its councils: letters to the current GSS code.
const regions: Readonly<Record<string, string>> = {
  "North East":
    "DAL E06000005, DUR E06000047, GAT E08000037, HPL E06000001, MDB E06000002, NBL E06000057, NEW E08000021, NTY E08000022, " +
    "RCC E06000003, STT E06000004, STY E08000023, SUN E08000024",
  "North West":
    "BBD E06000008, BOL E08000001, BPL E06000009, BUR E08000002, CHE E06000049, CMA E10000006, CWC E06000050, HAL E06000006, " +
    "KWL E08000011, LAN E10000017, LIV E08000012, MAN E08000003, OLD E08000004, RCH E08000005, SFT E08000014, SHN E08000013, " +
    "SKP E08000007, SLF E08000006, TAM E08000008, TRF E08000009, WGN E08000010, WRL E08000015, WRT E06000007",
  "Yorkshire and The Humber":
    "BNS E08000016, BRD E08000032, CLD E08000033, DNC E08000017, ERY E06000011, HUL E06000010, KIR E08000034, LDS E08000035, " +
    "NEL E06000012, NLN E06000013, NYK E10000023, ROT E08000018, SHF E08000019, WKF E08000036, YOR E06000014",
  "East Midlands":
    "DBY E10000007, DER E06000015, LCE E06000016, LEC E10000018, LIN E10000019, NGM E06000018, NTH E10000021, NTT E10000024, " +
    "RUT E06000017",
  "West Midlands":
    "BIR E08000025, COV E08000026, DUD E08000027, HEF E06000019, SAW E08000028, SHR E06000051, SOL E08000029, STE E06000021, " +
    "STS E10000028, TFW E06000020, WAR E10000031, WLL E08000030, WLV E08000031, WOR E10000034",
  "East of England":
    "BDF E06000055, CAM E10000003, CBF E06000056, ESS E10000012, HRT E10000015, LUT E06000032, NFK E10000020, PTE E06000031, " +
    "SFK E10000029, SOS E06000033, THR E06000034",
  London:
    "BDG E09000002, BEN E09000005, BEX E09000004, BNE E09000003, BRY E09000006, CMD E09000007, CRY E09000008, EAL E09000009, " +
    "ENF E09000010, GRE E09000011, HAV E09000016, HCK E09000012, HIL E09000017, HMF E09000013, HNS E09000018, HRW E09000015, " +
    "HRY E09000014, ISL E09000019, KEC E09000020, KTT E09000021, LBH E09000022, LEW E09000023, LND E09000001, MRT E09000024, " +
    "NWM E09000025, RDB E09000026, RIC E09000027, STN E09000029, SWK E09000028, TWH E09000030, WFT E09000031, WND E09000032, " +
    "WSM E09000033",
  "South East":
    "BKM E10000002, BNH E06000043, BRF E06000036, ESX E10000011, HAM E10000014, IOW E06000046, KEN E10000016, MDW E06000035, " +
    "MIK E06000042, OXF E10000025, POR E06000044, RDG E06000038, SLG E06000039, SRY E10000030, STH E06000045, WBK E06000037, " +
    "WIN E06000040, WOK E06000041, WSX E10000032",
  "South West":
    "BAS E06000022, BMH E06000028, BST E06000023, CON E06000052, DEV E10000008, DOR E10000009, GLS E10000013, IOS E06000053, " +
    "NSM E06000024, PLY E06000026, POL E06000029, SGC E06000025, SOM E10000027, SWD E06000030, TOB E06000027, WIL E06000054",
};

/** The names of the regions beside the map, where there is sea (or Wales). */
export const regionLabels: readonly {
  readonly lines: readonly string[];
  readonly column: number;
  readonly row: number;
  readonly end?: true;
}[] = [
  { lines: ["North East"], column: 11.2, row: 1.9 },
  { lines: ["North West"], column: 3.8, row: 5.6, end: true },
  { lines: ["Yorkshire and", "The Humber"], column: 12.2, row: 6.5 },
  { lines: ["East Midlands"], column: 12.2, row: 9.6 },
  { lines: ["West Midlands"], column: 3.8, row: 11.6, end: true },
  { lines: ["East of", "England"], column: 14.2, row: 12.5 },
  { lines: ["South West"], column: 3.8, row: 14.6, end: true },
  { lines: ["London"], column: 14.2, row: 19.6 },
  { lines: ["South East"], column: 6.8, row: 20.6, end: true },
];

/** Every tile of the map, row by row. */
export const tiles: readonly TilePlace[] = placesOf();

function placesOf(): TilePlace[] {
  const councils = new Map(
    Object.entries(regions).flatMap(([region, list]) =>
      list.split(", ").map((pair) => [pair.slice(0, 3), { region, code: pair.slice(4) }] as const),
    ),
  );
  return map.flatMap((line, row) =>
    (line.match(/[A-Z]{3}/g) ?? []).map((short) => ({
      code: councils.get(short)?.code ?? short,
      region: councils.get(short)?.region ?? "",
      short,
      column: line.indexOf(short) / 4,
      row,
    })),
  );
}
