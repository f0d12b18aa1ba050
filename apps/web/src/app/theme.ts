import type { ThemeConfig } from "antd";

const ACCENT = "#1c4a86";

/** One accent; red, amber and grey-blue belong to the three grades of findings and to nothing else. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: ACCENT,
    colorLink: ACCENT,
    colorInfo: ACCENT,
    colorSuccess: ACCENT,
    colorError: "#b3261e",
    colorWarning: "#8f5600",
    colorText: "#1d242c",
    colorTextSecondary: "#4d5966",
    colorTextTertiary: "#5f6b78",
    colorTextDescription: "#5f6b78",
    colorTextPlaceholder: "#6d7883",
    colorBorder: "#c3cad2",
    colorBorderSecondary: "#e1e5ea",
    fontSize: 14,
    borderRadius: 4,
    controlItemBgActive: "#e9eff7",
    controlHeight: 32,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.18s",
  },
  components: {
    Button: { primaryShadow: "none", defaultShadow: "none" },
  },
};
