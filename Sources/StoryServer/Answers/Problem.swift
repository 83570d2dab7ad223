import HTTPTypes
import Hummingbird
import NIOCore
import Newsfold
import Rendering
import StoryStore

/// Why a request was not answered as it asked, as RFC 9457 has it.
enum Problem: Error {
  /// A parameter is not what it can be.
  case badParameter(name: String, reason: String)
  /// The body has no article that can be used.
  case noArticle(reason: String)
  /// The body has more articles than a request may.
  case tooManyArticles(count: Int, most: Int)
  /// The body is longer than it may be.
  case tooLong(mostBytes: Int)
  /// The path and the article name different ids.
  case otherID(path: String, article: String)
  /// There is nothing at the path.
  case notFound
  /// Nothing takes the method at the path.
  case wrongMethod(allowed: [HTTPRequest.Method])
  /// A token is needed, or another one.
  case unauthorized
  /// A page of another site has asked.
  case foreignOrigin
  /// The server is not known by the name.
  case foreignHost
  /// The address has asked too often.
  case tooManyRequests
  /// The request took too long.
  case tooSlow
  /// More waits to be written than can be.
  case overloaded
  /// The store could not do it.
  case store(StoreError)
  /// Anything else.
  case fault(status: HTTPResponse.Status, detail: String)
}

extension Problem {
  /// What an error means for whoever asked.
  init(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as StoreError: self = .store(error)
    case let error as EngineError: self = .store(.engine(error))
    case let error as HTTPError where error.status == .notFound: self = .notFound
    case let error as any HTTPResponseError:
      self = .fault(status: error.status, detail: "\(error.status.reasonPhrase)")
    default: self = .fault(status: .internalServerError, detail: "the request failed")
    }
  }

  var status: HTTPResponse.Status {
    switch self {
    case .badParameter, .otherID: .badRequest
    case .noArticle: .unprocessableContent
    case .tooManyArticles, .tooLong: .contentTooLarge
    case .notFound: .notFound
    case .wrongMethod: .methodNotAllowed
    case .unauthorized: .unauthorized
    case .foreignOrigin: .forbidden
    case .foreignHost: .misdirectedRequest
    case .tooManyRequests: .tooManyRequests
    case .tooSlow: .requestTimeout
    case .overloaded: .serviceUnavailable
    case .store(.unknownArticle), .store(.unknownStory): .notFound
    case .store(.engine(.unknownArticle)), .store(.engine(.unknownStory)): .notFound
    case .store(.full): .init(code: 507, reasonPhrase: "Insufficient Storage")
    case .store(.busy): .serviceUnavailable
    case .store: .internalServerError
    case .fault(let status, _): status
    }
  }

  /// What happened, and what to do.
  var detail: String {
    switch self {
    case .badParameter(let name, let reason): "\(name): \(reason)"
    case .noArticle(let reason): "no article in the body: \(reason)"
    case .tooManyArticles(let count, let most):
      "\(count) articles, and a request may have \(most); send them in several"
    case .tooLong(let mostBytes): "the body may have \(mostBytes) bytes; send it in several"
    case .otherID(let path, let article):
      "the path says \(path), the article \(article); make them one, or leave the id out"
    case .notFound: "nothing is here; /openapi.json says what is where"
    case .wrongMethod: "this path does not take the method; /openapi.json says which it takes"
    case .unauthorized: "send the token as 'Authorization: Bearer TOKEN'"
    case .foreignOrigin:
      "a page of another site may not do this; 'newsfold serve --allow-origin' lets one"
    case .foreignHost: "the server has another name; 'newsfold serve --public-name' adds one"
    case .tooManyRequests: "too many requests from this address; wait a second"
    case .tooSlow: "the request took too long"
    case .overloaded: "too much waits to be written; wait a second"
    // Where the store is, is none of a client's business.
    case .store(.full): "the store has no room left"
    case .store(.busy): "the store is busy; try again"
    case .store(.damaged): "the store is damaged; the log says more"
    case .store(.inaccessible): "the store cannot be used; the log says more"
    case .store(.unknownArticle(let id)): "no article \(id)"
    case .store(.unknownStory(let id)): "no story \(id)"
    case .store(.engine(let error)): "\(error)"
    case .store: "the store cannot be used; the log says more"
    case .fault(_, let detail): detail
    }
  }

  /// The page that says so.
  func page(_ pages: NewsroomPages) -> Response {
    var response = response
    response.headers[.contentType] = "text/html; charset=utf-8"
    // A browser then asks its user for a password: the token.
    if case .unauthorized = self {
      response.headers[.wwwAuthenticate] = "Basic realm=\"newsfold\", charset=\"UTF-8\""
    }
    response.body = ResponseBody(
      byteBuffer: ByteBuffer(string: pages.problem(status.reasonPhrase, detail)))
    return response
  }

  /// The answer that says so.
  var response: Response {
    struct Body: Encodable {
      var title: String
      var status: Int
      var detail: String
    }
    var response = Response.json(
      Body(title: status.reasonPhrase, status: status.code, detail: detail), status: status)
    response.headers[.contentType] = "application/problem+json"
    switch self {
    case .unauthorized:
      response.headers[.wwwAuthenticate] = "Bearer"
    case .tooManyRequests, .overloaded, .store(.busy): response.headers[.retryAfter] = "1"
    case .wrongMethod(let allowed):
      response.headers[.allow] = allowed.map(\.rawValue).sorted().joined(separator: ", ")
    default: break
    }
    return response
  }
}
