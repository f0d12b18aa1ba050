import type { JsonSchema, JsonType } from "./types.ts";

/** Where a value does not fit its schema, in Chinese: "caps.0.limit：不符合格式…". Empty where it fits. */
export function problemsOf(root: JsonSchema, value: unknown): string[] {
  return walk(root, value, "", root.$defs ?? {});
}

type Defs = Readonly<Record<string, JsonSchema>>;

function walk(given: JsonSchema, value: unknown, path: string, defs: Defs): string[] {
  const schema = given.$ref === undefined ? given : (defs[given.$ref.replace("#/$defs/", "")] ?? given);
  const say = (words: string) => [`${path || "（整个值）"}：${words}`];
  if (schema.anyOf !== undefined) {
    const tries = schema.anyOf.map((option) => walk(option, value, path, defs));
    // The option that fits best says what is wrong: null beside an object hides nothing.
    return tries.reduce((best, problems) => (isNearer(problems, best) ? problems : best));
  }
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOf(type, value))) {
    return say(`须为${types.map((type) => TYPE_WORDS[type]).join("或")}`);
  }
  if (schema.const !== undefined && value !== schema.const)
    return say(`须为 ${JSON.stringify(schema.const)}`);
  if (schema.enum !== undefined && !schema.enum.some((item) => item === value)) {
    return say(`“${String(value)}”不可用，可用：${schema.enum.map(String).join("、")}`);
  }
  if (typeof value === "string") return textProblems(schema, value).flatMap(say);
  if (typeof value === "number") return numberProblems(schema, value).flatMap(say);
  if (Array.isArray(value)) return arrayProblems(schema, value, path, defs);
  return typeof value === "object" && value !== null ? objectProblems(schema, value, path, defs) : [];
}

function isNearer(problems: readonly string[], best: readonly string[]): boolean {
  const depth = (all: readonly string[]) => Math.max(0, ...all.map((text) => text.split(".").length));
  if (problems.length === 0 || best.length === 0) return problems.length < best.length;
  return depth(problems) > depth(best);
}

function textProblems({ pattern, minLength = 0 }: JsonSchema, text: string): string[] {
  if (text.length < minLength) return ["未填，请填写"];
  return pattern === undefined || new RegExp(pattern, "u").test(text)
    ? []
    : [`“${text}”不符合格式 ${pattern}`];
}

function numberProblems({ minimum, maximum }: JsonSchema, value: number): string[] {
  if (minimum !== undefined && value < minimum) return [`${value} 小于 ${minimum}`];
  return maximum !== undefined && value > maximum ? [`${value} 大于 ${maximum}`] : [];
}

function arrayProblems(schema: JsonSchema, value: readonly unknown[], path: string, defs: Defs): string[] {
  const few = value.length < (schema.minItems ?? 0) ? [`${path}：至少要有 ${schema.minItems} 项`] : [];
  const { items } = schema;
  const inside =
    items === undefined ? [] : value.flatMap((item, at) => walk(items, item, join(path, at), defs));
  return [...few, ...inside];
}

function objectProblems(schema: JsonSchema, value: object, path: string, defs: Defs): string[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const missing = required.filter((key) => !(key in value)).map((key) => `${join(path, key)}：缺少`);
  return [
    ...missing,
    ...Object.entries(value).flatMap(([key, item]) => {
      const own = Object.prototype.propertyIsEnumerable.call(properties, key) ? properties[key] : undefined;
      if (own !== undefined) return item === undefined ? [] : walk(own, item, join(path, key), defs);
      if (additionalProperties === false) {
        return [`${join(path, key)}：没有这一项，可用：${Object.keys(properties).join("、")}`];
      }
      return additionalProperties === undefined
        ? []
        : walk(additionalProperties, item, join(path, key), defs);
    }),
  ];
}

function join(path: string, key: string | number): string {
  return path === "" ? String(key) : `${path}.${key}`;
}

function isOf(type: JsonType, value: unknown): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "integer":
      return Number.isSafeInteger(value);
    case "number":
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

const TYPE_WORDS: Record<JsonType, string> = {
  object: "对象",
  array: "数组",
  string: "文字",
  number: "数字",
  integer: "整数",
  boolean: "真假值",
  null: "null",
};
