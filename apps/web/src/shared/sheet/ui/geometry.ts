/** px */
export const LINE_HEIGHT = 32;
export const HEAD_HEIGHT = 36;
export const GUTTER_WIDTH = 48;
export const NARROWEST = 40;
export const WIDEST = 800;
/** Lines drawn above and below those in view. */
export const LINES_AROUND = 6;
/** What is assumed until the box was measured. */
export const UNMEASURED = { width: 1200, height: 600 };
