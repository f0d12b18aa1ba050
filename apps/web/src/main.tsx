import "./shared/style/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("no #root in the page");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
