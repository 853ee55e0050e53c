import HTTPTypes

/// What every answer tells browsers not to do.
enum SecurityHeaders {
  /// The headers of every answer, errors included.
  static let all: [(HTTPField.Name, String)] = [
    (.contentSecurityPolicy, policy),
    (.xContentTypeOptions, "nosniff"),
    (name("Referrer-Policy"), "same-origin"),
    (name("Cross-Origin-Opener-Policy"), "same-origin"),
    (name("Cross-Origin-Resource-Policy"), "same-origin"),
    (
      name("Permissions-Policy"),
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        + "microphone=(), midi=(), payment=(), usb=()"
    ),
    (name("X-Frame-Options"), "DENY"),
  ]

  /// Nothing but our own styles, pictures and forms.
  private static let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    + "frame-ancestors 'none'; base-uri 'none'"

  /// The same for a page that has a script of ours.
  static let policyWithScript = policy + "; script-src 'self'"

  /// Adds to `headers` what is missing in them.
  static func add(to headers: inout HTTPFields) {
    for (name, value) in all where headers[name] == nil { headers[name] = value }
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
  }

  private static func name(_ text: String) -> HTTPField.Name {
    HTTPField.Name(text) ?? .xContentTypeOptions
  }
}
