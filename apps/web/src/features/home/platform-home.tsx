import { Notice } from "../../shared/ui/index.ts";
import { useUser } from "../session/index.ts";

/** A platform's own page comes with its 附5; until then its unit fills it in. */
export function PlatformHome() {
  const { platformName } = useUser();
  return (
    <Notice
      title={platformName ?? "服务平台"}
      words="您的绩效评价目标表（附5）目前由省级主管部门代为填报，请与其联系。"
    />
  );
}
