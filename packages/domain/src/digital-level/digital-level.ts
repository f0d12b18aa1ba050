/** 数字化水平等级 0–4; 0 means the rubric's first level is not reached. */
export type DigitalLevel = number;
