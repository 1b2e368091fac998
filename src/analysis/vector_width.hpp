#pragma once

namespace hearsay {

/// The vector instructions a kernel is built for. Kernels do the same operations in the same order for all of
/// them.
enum class VectorWidth { baseline, avx2, avx512 };

/// The widest that this machine and this build have.
VectorWidth widest_vectors();

}  // namespace hearsay
