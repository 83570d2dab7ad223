import Foundation

/// Matrix products of bytes by oneDNN, where it is installed: two to four times as fast as those of
/// `Float`, and exact.
///
/// It is looked for when it is first needed, so that nothing depends on it.
enum ByteBLAS {
  /// The largest byte whose products no instruction set saturates.
  static let largest: Float = 127

  /// Whether the library is there.
  static var isAvailable: Bool { unsafe library != nil }

  // As in dnnl.h; row-major, C = alpha (A - ao) (B - bo) + beta C + co.
  private typealias Product =
    @convention(c) (
      CChar, CChar, CChar, Int64, Int64, Int64, Float, UnsafePointer<UInt8>?, Int64, UInt8,
      UnsafePointer<UInt8>?, Int64, Int8, Float, UnsafeMutablePointer<Float>?, Int64,
      UnsafePointer<Int32>?
    ) -> Int32
  private typealias Setting = @convention(c) (Int32) -> Int32

  @unsafe private struct Library {
    var product: Product
    var setThreads: Setting
  }

  private static let library: Library? = {
    guard let handle = unsafe dlopen("libdnnl.so.2", RTLD_NOW | RTLD_LOCAL),
      let product = unsafe dlsym(handle, "dnnl_gemm_u8s8s32"),
      let setThreads = unsafe dlsym(handle, "omp_set_num_threads"),
      let setLimit = unsafe dlsym(handle, "dnnl_set_max_cpu_isa")
    else { return nil }
    let limit = unsafe unsafeBitCast(setLimit, to: Setting.self)
    let environment = ProcessInfo.processInfo.environment
    if environment["ONEDNN_MAX_CPU_ISA"] == nil, environment["DNNL_MAX_CPU_ISA"] == nil {
      // A core that was pinned for BLAS counts here too. Matrix units (AMX) lose to vectors at the
      // depths of a tile.
      let isNarrow = ["haswell", "zen"].contains(environment["OPENBLAS_CORETYPE"]?.lowercased())
      _ = limit(isNarrow ? 0x7 : 0x67)
    }
    return unsafe Library(
      product: unsafeBitCast(product, to: Product.self),
      setThreads: unsafeBitCast(setThreads, to: Setting.self))
  }()

  /// Writes the products of `rows` rows of `left` and `columns` rows of `right`, all of `depth`
  /// bytes up to `largest`, as 32-bit integers into the memory of `products`.
  @unsafe
  static func multiply(
    _ left: UnsafePointer<UInt8>, rows: Int, _ right: UnsafePointer<UInt8>, columns: Int,
    depth: Int, to products: UnsafeMutablePointer<Float>, stride: Int
  ) {
    guard let library = unsafe library else { return }
    // The kernels bring their own threads; OpenMP counts by thread.
    _ = unsafe library.setThreads(1)
    var zero: Int32 = 0
    let (no, yes, fixed) = (CChar(78), CChar(84), CChar(70))
    _ = unsafe library.product(
      no, yes, fixed, Int64(rows), Int64(columns), Int64(depth), 1, left, Int64(depth), 0, right,
      Int64(depth), 0, 0, products, Int64(stride), &zero)
  }
}
