/**
 * Syllables of invented 字号: one of each list makes a name ("霁川达"). Uncommon characters in threes,
 * so that a demo firm shares its name with a real one only by accident.
 */
export const NAME_HEADS = [..."霁珩澄砚榆骁璟淙旻翊瀚蔚祺沐晟昱朗翌屹铄泓岑筠朔晞钰皓沅"];
export const NAME_MIDDLES = [..."川禾岚帆屿禹楷潮桐漪穹麓辰野岫汀芃陌澍屏"];
export const NAME_TAILS = [..."达源合成联创威科信和新力腾泰兴隆盛凯"];

export const PLATFORM_TAILS = ["云智造平台", "工业互联网平台", "数字化服务平台", "智联云平台"];
