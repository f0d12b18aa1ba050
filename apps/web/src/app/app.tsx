import { RouterProvider } from "@tanstack/react-router";
import { App as AntdApp, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import { Provider } from "urql";
import { client } from "./client.ts";
import { router } from "./router.tsx";
import { THEME } from "./theme.ts";
import "./dayjs.ts";

export function App() {
  return (
    <ConfigProvider locale={zhCN} theme={THEME} button={{ autoInsertSpace: false }}>
      <AntdApp message={{ maxCount: 2 }}>
        <Provider value={client}>
          <RouterProvider router={router} />
        </Provider>
      </AntdApp>
    </ConfigProvider>
  );
}
