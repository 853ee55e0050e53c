import Indicators
import Tracking

/// Health as `evidence health --format json` prints it.
struct HealthAnswer: Encodable {
  let country: String
  let cycle: String
  let observations: Int
  let uncited: Int
  let old: Int
  let singleSource: Int
  let deadSource: Int
  let reopened: Int
  let carried: Int

  init(_ health: EvidenceHealth) {
    (country, cycle) = (health.country.rawValue, health.cycle.rawValue)
    (observations, uncited, old) = (health.observations, health.uncited, health.old)
    (singleSource, deadSource) = (health.singleSource, health.deadSource)
    (reopened, carried) = (health.reopened, health.carried)
  }
}
