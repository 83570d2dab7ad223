import CTransliteration

/// ICU's transliteration of words of any script to small ASCII letters.
///
/// Opened when the first word comes, since that takes a tenth of a second. Not for use on two threads
/// at once.
@safe final class Transliterator {
  /// No word becomes longer.
  private static let room = 1024

  private var handle: OpaquePointer?
  private var isOpened = false

  deinit {
    if let handle = unsafe handle { unsafe newsfold_transliterator_free(handle) }
  }

  /// `word`, valid UTF-8, as ICU writes it; nothing where it cannot.
  func transliterated(_ word: [UInt8]) -> [UInt8] {
    if !isOpened {
      isOpened = true
      unsafe handle = newsfold_transliterator_create()
    }
    guard let handle = unsafe handle else { return [] }
    return unsafe [UInt8](unsafeUninitializedCapacity: Self.room) { result, count in
      let written = unsafe newsfold_transliterate(
        handle, word, Int32(clamping: word.count), result.baseAddress, Int32(Self.room))
      count = Int(max(0, written))
    }
  }
}
