import Indicators

extension Exchange {
  /// What is usual in heads, the most usual last, where the packer reaches it with the fewest bits.
  ///
  /// It belongs to the formats 1 and 2: another list is another format.
  static let words = Array(
    """
    Wed, Thu, Fri, Sat, Sun, Mon, Tue, Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec 2025 2026 2027\
    \r\nAlt-Svc: h3=":443"; ma=86400\r\nCF-Cache-Status: DYNAMIC\r\nCF-RAY: \r\nServer: cloudflare\
    \r\nX-Generator: Drupal 10 (https://www.drupal.org)\r\nX-Drupal-Cache: HIT\r\nX-Powered-By: PHP/8.\
    \r\nX-Pingback: https://\r\nLink: <https://wp-json/>; rel="https://api.w.org/"\
    \r\nPermissions-Policy: \r\nReferrer-Policy: strict-origin-when-cross-origin\
    \r\nContent-Security-Policy: default-src 'self'; script-src 'self' 'unsafe-inline'; frame-ancestors\
    \r\nX-XSS-Protection: 1; mode=block\r\nX-Frame-Options: SAMEORIGIN\
    \r\nX-Content-Type-Options: nosniff\r\nAccess-Control-Allow-Origin: *\
    \r\nStrict-Transport-Security: max-age=31536000; includeSubDomains; preload\
    \r\nSet-Cookie: PHPSESSID=; path=/; secure; HttpOnly; SameSite=Lax\
    \r\nExpires: Thu, 19 Nov 1981 08:52:00 GMT\r\nPragma: no-cache\
    \r\nCache-Control: no-store, no-cache, must-revalidate, max-age=0, private, public\
    \r\nVary: Accept-Encoding, User-Agent, Cookie\r\nAge: \r\nUpgrade: h2,h2c\
    \r\nContent-Language: en sr mk sq bs tr\r\nContent-Disposition: inline; filename=""\
    \r\nContent-Type: application/pdf\r\nContent-Type: application/rss+xml; charset=UTF-8\
    HTTP/1.1 301 Moved Permanently\r\nHTTP/1.1 302 Found\r\nLocation: https://www.\
    HTTP/1.1 404 Not Found\r\nHTTP/1.1 304 Not Modified\r\nHTTP/2 200 \r\nHTTP/1.1 200 OK\
    \r\nServer: Apache/2.4\r\nServer: nginx/1.\r\nDate: \r\nAccept-Ranges: bytes\
    \r\nKeep-Alive: timeout=5, max=100\r\nConnection: keep-alive\r\nConnection: close\
    \r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\nVary: Accept-Encoding\
    \r\nContent-Length: \r\nETag: "\r\nLast-Modified: \r\nContent-Type: text/html; charset=utf-8\
     GMT\r\n\r\nIf-None-Match: "\r\nIf-Modified-Since: \
    http://https://www.GET / HTTP/1.1\r\nHost: \r\nUser-Agent: Yardstick/1 (+)\r\nAccept: */*\
    \r\nAccept-Encoding: gzip\r\n\r\n
    """.utf8)
}
