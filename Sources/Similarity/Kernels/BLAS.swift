import COpenBLAS
import Foundation

/// The BLAS in use.
enum BLAS {
  /// Once a process: one thread, and kernels that suit the processor.
  private static let once: Void = {
    openblas_set_num_threads(1)
    chooseCore()
  }()

  /// Readies BLAS: the kernels bring their own threads, so it must keep to the calling one.
  static func prepare() { once }

  /// Puts right what OpenBLAS makes of a processor that is newer than itself.
  ///
  /// It takes one that it does not know for the oldest of its family, which costs a factor of ten.
  /// Only that fallback is overruled, and only where nobody asked for a core by the environment
  /// variable OPENBLAS_CORETYPE.
  private static func chooseCore() {
    guard ["Prescott", "Barcelona"].contains(coreNow),
      ProcessInfo.processInfo.environment["OPENBLAS_CORETYPE"] == nil,
      let widest = unsafe newsfold_widest_core()
    else { return }
    unsafe newsfold_choose_core(widest)
  }

  private static var coreNow: String { unsafe String(cString: openblas_get_corename()) }

  /// How OpenBLAS was built, such as "OpenBLAS 0.3.21 DYNAMIC_ARCH ...".
  static var configuration: String { unsafe String(cString: openblas_get_config()) }

  /// The processor family whose kernels run, such as "SkylakeX".
  static var core: String {
    prepare()
    return coreNow
  }
}
