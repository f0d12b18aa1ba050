import { graphql, type ResultOf } from "../../../shared/graphql/index.ts";

export const PlatformQuery = graphql(`
  query NationalPlatform($batchId: ID, $key: String!) {
    platformProfile(batchId: $batchId, key: $key) {
      batch { id year programme }
      key name otherNames uscc eligible cap headroom
      lines {
        regionCode industry version code firms costMissing cost requested eligible headroom
        solutions { name prices { scenario kind price } }
        kpis { name unit baseline target actual }
      }
    }
  }
`);
export type PlatformProfile = ResultOf<typeof PlatformQuery>["platformProfile"];

export const EnterpriseQuery = graphql(`
  query NationalEnterprise($batchId: ID, $key: String!) {
    enterpriseProfile(batchId: $batchId, key: $key) {
      batch { id year programme }
      key name otherNames uscc registeredIn
      listings {
        regionCode industry platformKey platformName version code name position cost requested ceiling eligible asks
        level targetLevel
      }
    }
  }
`);
