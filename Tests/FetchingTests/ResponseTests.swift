import Articles
import Testing

@testable import Fetching

@Suite struct ResponseTests {
  @Test func headersOfAnyForm() {
    let headers =
      "HTTP/1.1 200 OK\r\nETag:\"v1\"\r\ncontent-type: Text/HTML ;\r\n\tcharset=\"Windows-1251\"\r\n"
      + "no field\r\nRetry-After :  5 \r\nRetry-After: 9\r\n\r\n"
    let response = Response(status: 200, headers: Array(headers.utf8))
    #expect(response.fields["etag"] == "\"v1\"")
    #expect(response.fields["retry-after"] == "5")
    #expect(response.fields["location"] == nil)
    #expect(response.mediaType == "text/html")
    #expect(response.charset == "windows-1251")
    #expect(Response(status: 200).mediaType == "")
    #expect(Response(status: 200).charset == nil)
  }
}
