import CLibFuzzer
import Glibc

/// `Fuzz TARGET [libFuzzer's options] [folders of inputs]`, or
/// `Fuzz TARGET repeat ROUNDS [folders of inputs]`.
@main enum Fuzz {
  /// The target that was named; libFuzzer's callback takes no context.
  private nonisolated(unsafe) static var target: FuzzTarget?

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let named = FuzzTarget.named(arguments[1]) else {
      let names = FuzzTarget.all.map(\.name).joined(separator: ", ")
      print("Fuzz takes the name of a target first: \(names).")
      exit(64)
    }
    if arguments.count > 3, arguments[2] == "repeat", let rounds = Int(arguments[3]) {
      var repetition = Repetition(of: named)
      repetition.run(Array(arguments[4...]), rounds: rounds)
      return
    }
    unsafe target = named
    let rest = [arguments[0]] + arguments.dropFirst(2)
    // libFuzzer keeps the arguments for as long as the program runs.
    var count = CInt(rest.count)
    let strings = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: rest.count + 1)
    for (index, argument) in rest.enumerated() { unsafe strings[index] = strdup(argument) }
    unsafe strings[rest.count] = nil
    var values = unsafe Optional(strings)
    let status = unsafe LLVMFuzzerRunDriver(&count, &values) { start, size in
      let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: size))
      if let complaint = unsafe Fuzz.target?.complaint(about: bytes) { fatalError(complaint) }
      return 0
    }
    exit(status)
  }
}
