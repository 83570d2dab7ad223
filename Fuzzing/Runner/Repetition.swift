import Glibc

/// Repeats parts of inputs until they are long, to find what takes time that grows with their square:
/// mutations alone seldom get there.
struct Repetition {
  /// The bytes of an input that was made longer.
  static let longest = 1 << 16
  /// What takes more of a processor's time is told.
  static let limit = 0.25

  let target: FuzzTarget
  private var generator = SplitMix64(state: 1)

  init(of target: FuzzTarget) { self.target = target }

  /// Tries parts of the files in `folders`, and writes what takes long to standard output and into
  /// the current folder.
  mutating func run(_ folders: [String], rounds: Int) {
    let files = folders.flatMap(Self.files(in:)).sorted()
    var tried = 0
    var worst = 0.0
    for _ in 0..<rounds {
      for file in files {
        let bytes = repeated(Self.bytes(of: file))
        let start = Self.seconds
        if let complaint = target.complaint(about: bytes) { print("\(file): \(complaint)") }
        let time = Self.seconds - start
        tried += 1
        worst = max(worst, time)
        guard time > Self.limit else { continue }
        let name = "\(target.name)-slow-\(tried)"
        Self.write(bytes, to: name)
        print("\(name): \(time) s for \(bytes.count) bytes, from \(file)")
      }
    }
    print("\(tried) inputs of up to \(Self.longest) bytes, \(worst) s at most")
  }

  /// The beginning of an input, a part of it many times, and its end.
  private mutating func repeated(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return [] }
    let start = Int(generator.next() % UInt64(bytes.count))
    let longest = UInt64(1) << (generator.next() % 9)
    let part = bytes[start...].prefix(1 + Int(generator.next() % longest))
    var result = Array(bytes[..<start])
    while result.count + part.count <= Self.longest { result += part }
    return result + bytes[part.endIndex...].prefix(max(0, Self.longest - result.count))
  }

  /// The processor's time that the program has taken.
  private static var seconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func files(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var files: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { files.append("\(folder)/\(name)") }
    }
    return files
  }

  private static func bytes(of file: String) -> [UInt8] {
    guard let stream = unsafe fopen(file, "r") else { return [] }
    defer { unsafe fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: longest)
    let count = unsafe fread(&bytes, 1, bytes.count, stream)
    return Array(bytes[..<count])
  }

  private static func write(_ bytes: [UInt8], to file: String) {
    guard let stream = unsafe fopen(file, "w") else { return }
    unsafe fwrite(bytes, 1, bytes.count, stream)
    unsafe fclose(stream)
  }
}

/// Steele, Lea and Flood's *SplitMix64*: the same numbers in every run.
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}
