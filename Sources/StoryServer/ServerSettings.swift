/// Where a server listens, who may use it, and how much.
public struct ServerSettings: Sendable {
  /// The address that is listened at.
  public var host = "127.0.0.1"
  /// The port; 0 for one that is free.
  public var port = 8080
  /// What writing takes; nil lets everybody write, which only an address of the machine itself may.
  public var writeToken: AccessToken?
  /// What reading takes, where `writeToken` is as good; nil lets everybody read.
  public var readToken: AccessToken?
  /// The names that browsers may know the server by, beside that of `host` and of the machine itself.
  public var publicNames: [String] = []
  /// The origin whose pages may use the API; nil for none but the server's own.
  public var allowedOrigin: String?
  /// The most bytes of a request's body.
  public var mostBytes = 16 << 20
  /// The most articles of a request.
  public var mostArticles = 10_000
  /// The most requests a second from one address, in the mean; nil for any number.
  public var requestsPerSecond: Double?
  /// How long a request may take to arrive, and a connection may be still, in seconds.
  public var secondsOfRequest = 60.0
  /// How long after a refresh the next one follows, where something has come, in seconds; nil for never.
  public var secondsBetweenRefreshes: Int64? = 3_600
  /// How old articles get, in seconds; nil keeps them.
  public var keepsSeconds: Int64?

  /// The settings of a server for its own machine.
  public init() {}

  /// Whether only the machine itself can reach the address.
  public var isLoopback: Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }
}
