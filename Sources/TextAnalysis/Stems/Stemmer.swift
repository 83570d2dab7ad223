import CSnowball

/// Snowball's stemmer for one language.
///
/// Not for use on two threads at once.
@safe final class Stemmer {
  private let handle: OpaquePointer

  /// A stemmer for the language with the given ISO 639-1 code; nil where Snowball has none.
  init?(language: String) {
    guard let handle = unsafe sb_stemmer_new(language, "UTF_8") else { return nil }
    unsafe self.handle = handle
  }

  deinit {
    unsafe sb_stemmer_delete(handle)
  }

  /// The stem of `word`, lower-case UTF-8; the word itself where nothing would be left of it.
  func stem(_ word: [UInt8]) -> [UInt8] {
    let stem = unsafe word.withUnsafeBufferPointer { bytes -> [UInt8] in
      guard let base = bytes.baseAddress,
        let result = unsafe sb_stemmer_stem(handle, base, Int32(clamping: bytes.count))
      else { return [] }
      let length = unsafe Int(sb_stemmer_length(handle))
      return unsafe Array(UnsafeBufferPointer(start: result, count: length))
    }
    return stem.isEmpty ? word : stem
  }
}
