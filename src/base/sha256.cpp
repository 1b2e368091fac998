#include "base/sha256.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace hearsay {

namespace {

using Block = std::array<std::uint8_t, 64>;
using State = std::array<std::uint32_t, 8>;

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
constexpr std::array<std::uint32_t, 64> constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

/// The message schedule of a block (6.2.2, step 1).
std::array<std::uint32_t, 64> schedule_of(const Block& block) {
    std::array<std::uint32_t, 64> words{};
    for (std::size_t at = 0; at < 16; ++at) {
        for (std::size_t byte = 0; byte < 4; ++byte) words[at] = words[at] << 8 | block[at * 4 + byte];
    }
    for (std::size_t at = 16; at < 64; ++at) {
        std::uint32_t a = words[at - 15], b = words[at - 2];
        words[at] = words[at - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ a >> 3) + words[at - 7] +
                    (std::rotr(b, 17) ^ std::rotr(b, 19) ^ b >> 10);
    }
    return words;
}

/// Steps 2 to 4 of 6.2.2; the letters of the standard are v[0] to v[7].
void add_block(State& state, const Block& block) {
    std::array<std::uint32_t, 64> words = schedule_of(block);
    State v = state;
    for (std::size_t at = 0; at < 64; ++at) {
        std::uint32_t sum1 = std::rotr(v[4], 6) ^ std::rotr(v[4], 11) ^ std::rotr(v[4], 25);
        std::uint32_t choice = (v[4] & v[5]) ^ (~v[4] & v[6]);
        std::uint32_t first = v[7] + sum1 + choice + constants[at] + words[at];
        std::uint32_t sum0 = std::rotr(v[0], 2) ^ std::rotr(v[0], 13) ^ std::rotr(v[0], 22);
        std::uint32_t majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
        v = {first + sum0 + majority, v[0], v[1], v[2], v[3] + first, v[4], v[5], v[6]};
    }
    for (std::size_t at = 0; at < state.size(); ++at) state[at] += v[at];
}

/// What is left of the message, a 1 bit, zeros and the length in bits: one block, or two.
void add_padding(State& state, std::string_view rest, std::uint64_t length) {
    std::array<std::uint8_t, 128> padded{};
    for (std::size_t at = 0; at < rest.size(); ++at) padded[at] = static_cast<std::uint8_t>(rest[at]);
    padded[rest.size()] = 0x80;
    std::size_t end = rest.size() < 56 ? 64 : 128;
    for (std::size_t byte = 0; byte < 8; ++byte) {
        padded[end - 1 - byte] = static_cast<std::uint8_t>(length * 8 >> (8 * byte));
    }
    for (std::size_t start = 0; start < end; start += 64) {
        Block block;
        for (std::size_t at = 0; at < block.size(); ++at) block[at] = padded[start + at];
        add_block(state, block);
    }
}

}  // namespace

std::string sha256(std::string_view bytes) {
    State state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                   0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::uint64_t length = bytes.size();
    for (; bytes.size() >= 64; bytes.remove_prefix(64)) {
        Block block;
        for (std::size_t at = 0; at < block.size(); ++at) block[at] = static_cast<std::uint8_t>(bytes[at]);
        add_block(state, block);
    }
    add_padding(state, bytes, length);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::uint32_t word : state) {
        for (int shift = 28; shift >= 0; shift -= 4) text += digits[word >> shift & 15];
    }
    return text;
}

}  // namespace hearsay
