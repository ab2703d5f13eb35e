import type { Unit } from '../../../model/figure.ts';

const table: readonly (readonly [Unit, string])[] = [
  [
    'duration',
    'second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week weeks weekend weekends month months year years yr yrs decade decades century centuries fortnight millisecond milliseconds',
  ],
  [
    'distance',
    'km kms kilometre kilometres kilometer kilometers mile miles mi metre metres meter meters m foot feet ft yard yards yd inch inches cm centimetre centimetres centimeter centimeters mm millimetre millimetres millimeter millimeters nmi league leagues dm',
  ],
  ['area', 'hectare hectares ha acre acres sq square sqm'],
  [
    'mass',
    'ton tons tonne tonnes t kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos gram grams gramme grammes pound-weight lb lbs ounce ounces oz kiloton kilotons megaton megatons mg',
  ],
  [
    'other',
    'litre litres liter liters gallon gallons megawatt megawatts mw gw gigawatt gigawatts kw kilowatt kilowatts watt watts mph kph kmph knots degree degrees celsius fahrenheit celcius volts kwh mwh gwh hertz ml db rad mb gb',
  ],
];

/** Words that stand after a number and say in what it is measured, lower case. "barrels" and the like are counted. */
export const units: ReadonlyMap<string, Unit> = new Map(
  table.flatMap(([unit, list]) => list.split(' ').map((word): [string, Unit] => [word, unit])),
);
