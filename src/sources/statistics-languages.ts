/** Languages other than English whose statistics the extension ships, a file each. */
export const WITH_STATISTICS: readonly string[] = 'de fr es it pt ru uk ar zh ja pl tr'.split(' ');
