import Hummingbird
import Logging
import NIOCore

/// What is known of a request besides itself.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The connection; nil where a request comes from within the program.
  let channel: (any Channel)?

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }

  /// A request from within the program.
  init(logger: Logger) {
    coreContext = CoreRequestContextStorage(source: Inside(logger: logger))
    channel = nil
  }

  private struct Inside: RequestContextSource {
    let logger: Logger
  }
}
