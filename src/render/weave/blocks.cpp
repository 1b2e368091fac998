#include "render/weave/blocks.hpp"

#include "base/check.hpp"
#include "render/weave/claim_digests.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace hearsay {

namespace {

/// Where the line that holds `at` starts.
std::size_t line_start(std::string_view text, std::size_t at) {
    return text.substr(0, at).rfind('\n') + 1;
}

/// Takes the next word off `text`.
std::string_view next_word(std::string_view& text) {
    std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    return word;
}

void read_end_mark(std::string_view content, Block& block) {
    block.checksum = next_word(content);
    if (!is_claim_digest(content.substr(0, content.find(' ')))) block.origin = next_word(content);
    block.claims = content;
}

Block block_between(std::string_view text, const Mark& begin, const Mark& end) {
    Block block;
    block.command = begin.content;
    block.mark_first = begin.first;
    block.body_first = begin.last;
    block.body_last = end.first;
    block.end_first = end.first;
    block.end_last = end.last;
    read_end_mark(end.content, block);
    std::size_t feed = text.find('\n', begin.last);
    block.is_inline = !begin.is_alone || !end.is_alone || feed >= end.first;
    if (block.is_inline) return block;
    block.line_break = text[feed - 1] == '\r' ? "\r\n" : "\n";
    block.body_first = feed + 1;
    block.body_last = line_start(text, end.first);
    std::size_t start =
        text.starts_with("\xef\xbb\xbf") && begin.first == 3 ? 3 : line_start(text, begin.first);
    block.indent = text.substr(start, begin.first - start);
    return block;
}

bool is_placeholder(std::string_view body) {
    constexpr std::string_view ellipsis = "…";
    std::string rest(body);
    for (std::size_t at = rest.find(ellipsis); at != std::string::npos; at = rest.find(ellipsis))
        rest.erase(at, ellipsis.size());
    return rest.find_first_not_of(" \t\r\n.%") == std::string::npos;
}

std::string end_mark(const DocumentSyntax& syntax, std::string_view words) {
    if (!syntax.line_comment.empty()) return fmt::format("{} {}", syntax.line_comment, words);
    return fmt::format("{} {} {}", syntax.comment_open, words, syntax.comment_close);
}

/// The end mark of `block` for a new body, in the kind of comment it was.
std::string end_mark_of(std::string_view text, const Block& block, const DocumentSyntax& syntax,
                        std::string_view body, const BlockContent& content) {
    std::string words = "/hearsay " + checksum_of(body);
    for (const std::string& part : {content.origin, content.claims}) {
        if (!part.empty()) words.append(" ").append(part);
    }
    bool in_line =
        !syntax.comment_open.empty() && text.substr(block.end_first).starts_with(syntax.comment_open);
    if (in_line) return fmt::format("{} {} {}", syntax.comment_open, words, syntax.comment_close);
    return end_mark(syntax, words);
}

}  // namespace

std::vector<Block> find_blocks(std::string_view text, const DocumentSyntax& syntax, FileId file,
                               Diagnostics& diagnostics) {
    std::size_t errors_before = diagnostics.errors();
    std::vector<Block> blocks;
    std::vector<Mark> marks = find_marks(text, syntax, file, diagnostics);
    const Mark* open = nullptr;
    for (const Mark& mark : marks) {
        if (mark.is_begin && open) {
            auto line = position_in(text, open->first, file).line;
            diagnostics.report(Slug::crossed_marks, position_in(text, mark.first, file),
                               fmt::format("a block begins inside the block of line {}", line),
                               "write the end mark of the first block before this one");
        } else if (!mark.is_begin && !open) {
            diagnostics.report(Slug::stray_end_mark, position_in(text, mark.first, file),
                               "no block is open here that could end",
                               "delete this mark, or put back the mark that starts the block");
        } else if (mark.is_begin) {
            open = &mark;
        } else {
            blocks.push_back(block_between(text, *open, mark));
            open = nullptr;
        }
    }
    if (open) {
        diagnostics.report(Slug::unclosed_block, position_in(text, open->first, file),
                           "this block has no end",
                           fmt::format("write '{}' where it ends", end_mark(syntax, "/hearsay")));
    }
    if (diagnostics.errors() > errors_before) blocks.clear();
    return blocks;
}

bool is_as_woven(std::string_view text, const Block& block) {
    std::string_view body = text.substr(block.body_first, block.body_last - block.body_first);
    return block.checksum.empty() ? is_placeholder(body) : checksum_of(body) == block.checksum;
}

std::string body_of(const Block& block, const DocumentSyntax& syntax, const BlockContent& content) {
    if (block.is_inline) return content.body;
    // In Markdown, a table or list that touches a comment may become part of it.
    bool apart = syntax.line_comment.empty() && !content.body.empty();
    std::string body(apart ? block.line_break : "");
    for (std::size_t first = 0; first < content.body.size();) {
        std::size_t last = content.body.find('\n', first);
        HEARSAY_CHECK(last != std::string::npos);
        if (last > first) body.append(block.indent).append(content.body, first, last - first);
        body += block.line_break;
        first = last + 1;
    }
    return apart ? body.append(block.line_break) : body;
}

std::string splice(std::string_view text, const DocumentSyntax& syntax, std::span<const Block> blocks,
                   std::span<const BlockContent> contents) {
    HEARSAY_CHECK(blocks.size() == contents.size());
    std::string woven;
    std::size_t copied = 0;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        const Block& block = blocks[at];
        if (contents[at].keep) continue;
        std::string body = body_of(block, syntax, contents[at]);
        woven.append(text, copied, block.body_first - copied).append(body);
        woven.append(text, block.body_last, block.end_first - block.body_last);
        woven += end_mark_of(text, block, syntax, body, contents[at]);
        copied = block.end_last;
    }
    return woven.append(text.substr(copied));
}

std::string checksum_of(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
        hash = (hash ^ static_cast<unsigned char>(text[at])) * 1099511628211U;
    }
    return fmt::format("{:016x}", hash);
}

}  // namespace hearsay
