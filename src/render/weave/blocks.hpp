#pragma once

#include "render/weave/marks.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// What lies between two marks of a document, by its bytes there. The views point into the document.
struct Block {
    std::string_view command;    ///< without "hearsay"
    std::size_t mark_first = 0;  ///< where the begin mark starts
    std::size_t body_first = 0;  ///< what weave fills; in a block of lines, whole lines
    std::size_t body_last = 0;
    std::size_t end_first = 0;  ///< the end mark
    std::size_t end_last = 0;
    bool is_inline = false;       ///< the marks stand within lines of text
    std::string_view indent;      ///< of a block of lines: the blanks before its begin mark
    std::string_view line_break;  ///< of a block of lines: as behind its begin mark
    std::string_view checksum;    ///< of what weave wrote last; empty: it never did
    std::string_view origin;      ///< of a figure: the checksums of what it was drawn from and of its file
    std::string_view claims;      ///< the claims behind it as of then, see `claim_digests`; may be empty
};

/// What a block shall hold.
struct BlockContent {
    std::string body;       ///< lines that end in line feeds; in an inline block, without any
    std::string origin{};   ///< see `Block::origin`
    std::string claims{};   ///< see `Block::claims`
    std::string missing{};  ///< the picture that it shows and that is not on the disk
    std::string altered{};  ///< the picture that it shows and that somebody else changed
    bool keep = false;      ///< the block is right as it is, and so is its end mark
};

/// The blocks of `text`, in order. Marks that are forged, crossed or left open are reported, and then there
/// are no blocks. O(length).
std::vector<Block> find_blocks(std::string_view text, const DocumentSyntax& syntax, FileId file,
                               Diagnostics& diagnostics);

/// Whether the body of `block` is what weave wrote, or holds nothing that could be lost: blanks, or an
/// ellipsis as a placeholder.
bool is_as_woven(std::string_view text, const Block& block);

/// The body that `block` gets for `content`, with its own line breaks and indentation.
std::string body_of(const Block& block, const DocumentSyntax& syntax, const BlockContent& content);

/// `text` with `contents` in its blocks, one for each; every byte outside the marks is as before. O(length).
std::string splice(std::string_view text, const DocumentSyntax& syntax, std::span<const Block> blocks,
                   std::span<const BlockContent> contents);

/// 16 hexadecimal digits that tell whether `text` was changed (FNV-1a, 64 bits; not against forgery). CRLF
/// counts as LF, because version control may exchange them.
std::string checksum_of(std::string_view text);

}  // namespace hearsay
