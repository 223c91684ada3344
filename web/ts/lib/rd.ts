// Dutch national grid (EPSG:28992) to longitude and latitude and back, good to about a decimetre
// (polynomials of Schreutelkamp and Strang van Hees, 2001).
export type Point = [number, number];

const x0 = 155000, y0 = 463000, lon0 = 5.38720621, lat0 = 52.1551744;
type Term = [number, number, number];
const toLat: Term[] = [[0, 1, 3235.65389], [2, 0, -32.58297], [0, 2, -0.2475], [2, 1, -0.84978], [0, 3, -0.0655],
    [2, 2, -0.01709], [1, 0, -0.00738], [4, 0, 0.0053], [2, 3, -0.00039], [4, 1, 0.00033], [1, 1, -0.00012]];
const toLon: Term[] = [[1, 0, 5260.52916], [1, 1, 105.94684], [1, 2, 2.45656], [3, 0, -0.81885], [1, 3, 0.05594],
    [3, 1, -0.05607], [0, 1, 0.01199], [3, 2, -0.00256], [1, 4, 0.00128], [0, 2, 0.00022], [2, 0, -0.00022],
    [5, 0, 0.00026]];
const toX: Term[] = [[0, 1, 190094.945], [1, 1, -11832.228], [2, 1, -114.221], [0, 3, -32.391], [1, 0, -0.705],
    [3, 1, -2.34], [1, 3, -0.608], [0, 2, -0.008], [2, 3, 0.148]];
const toY: Term[] = [[1, 0, 309056.544], [0, 2, 3638.893], [2, 0, 73.077], [1, 2, -157.984], [3, 0, 59.788],
    [0, 1, 0.433], [2, 2, -6.439], [1, 1, -0.032], [0, 4, 0.092], [1, 4, -0.054]];

const sum = (terms: Term[], a: number, b: number): number =>
    terms.reduce((total, [p, q, factor]) => total + factor * a ** p * b ** q, 0);

export function lonLat([x, y]: Point): Point {
    const dx = (x - x0) * 1e-5, dy = (y - y0) * 1e-5;
    return [lon0 + sum(toLon, dx, dy) / 3600, lat0 + sum(toLat, dx, dy) / 3600];
}

export function rd([lon, lat]: Point): Point {
    const dLat = 0.36 * (lat - lat0), dLon = 0.36 * (lon - lon0);
    return [x0 + sum(toX, dLat, dLon), y0 + sum(toY, dLat, dLon)];
}

export const rounded = (value: number): number => Math.round(value * 10) / 10;
export const onGrid = ([x, y]: Point): boolean => x > -7000 && x < 300000 && y > 289000 && y < 629000;
