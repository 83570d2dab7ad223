#if Server
  import ArgumentParser
  import Articles
  import Foundation
  import StoryServer

  /// Where a server listens, and who may use it.
  struct NetworkOptions: ParsableArguments {
    @Option(
      help: ArgumentHelp(
        "The address to listen at; one that others can reach takes --token-file.",
        valueName: "address"))
    var host = "127.0.0.1"
    @Option(help: ArgumentHelp("The port; 0 for one that is free.", valueName: "n"))
    var port = 8080
    @Option(
      help: ArgumentHelp(
        "A file with the token that writing takes, and reading too where that takes one.",
        valueName: "file"), completion: .file())
    var tokenFile: String?
    @Option(
      help: ArgumentHelp("A file with the token that reading takes.", valueName: "file"),
      completion: .file())
    var readTokenFile: String?
    @Option(
      help: ArgumentHelp(
        "A name that browsers know the server by, behind a proxy for example; may be repeated.",
        valueName: "name"))
    var publicName: [String] = []
    @Option(
      help: ArgumentHelp(
        "Let pages of another origin use the API, such as https://news.example.",
        valueName: "origin"))
    var allowOrigin: String?

    func validate() throws {
      if !(0...65_535).contains(port) {
        throw ValidationError("--port takes a number from 0 to 65535.")
      }
    }

    /// What the options ask for.
    func settings() throws -> ServerSettings {
      var settings = ServerSettings()
      settings.host = host
      settings.port = port
      settings.writeToken = try tokenFile.map(Self.token)
      settings.readToken = try readTokenFile.map(Self.token)
      settings.publicNames = publicName
      settings.allowedOrigin = allowOrigin
      if !settings.isLoopback, settings.writeToken == nil {
        throw ValidationError(
          "Others can reach \(host): give --token-file FILE with a token that writing takes.")
      }
      return settings
    }

    /// Bytes that a token must have: what can be guessed protects nothing.
    private static let leastBytes = 16

    /// The token in a file, without the white space around it.
    private static func token(in path: String) throws -> AccessToken {
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw CommandFailure.input(.noSuchInput(path: path))
      }
      let token = String(decoding: bytes, as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      guard token.utf8.count >= leastBytes, !token.contains(where: \.isWhitespace) else {
        throw ValidationError(
          "\(path) has no token: a word of \(leastBytes) characters or more, such as "
            + "'openssl rand -hex 32' gives.")
      }
      return AccessToken(token)
    }
  }
#endif
