import { Navigate } from "@tanstack/react-router";
import { isNational, useUser } from "../session/index.ts";
import { PlatformHome } from "./platform-home.tsx";
import { ProvincialHome } from "./provincial-home.tsx";

/** Where everybody arrives: the ministry at the comparison, a unit at its plan, a platform at its 附5. */
export function HomePage() {
  const user = useUser();
  if (isNational(user)) return <Navigate to="/national" replace />;
  return user.role === "platformUser" ? <PlatformHome /> : <ProvincialHome />;
}
