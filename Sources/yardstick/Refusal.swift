import ArgumentParser
import Indicators
import Tracking

/// A reason to end that no module below knows.
struct Refusal: Error {
  let code: Ending.Code
  let message: String
}
