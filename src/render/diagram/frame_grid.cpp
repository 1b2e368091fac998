#include "render/diagram/frame_grid.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace hearsay {
namespace {

using Box = FrameGrid::Box;
using Part = FrameGrid::Part;
using Point = Point;

constexpr double gap_above = 16;     // between picture, legend, footnotes and caption
constexpr double sample_width = 36;  // of a legend line
constexpr double sample_gap = 6;     // between sample and its text
constexpr double block_gap = 26;     // between blocks
constexpr double row_gap = 3.5;      // between rows of the legend
constexpr double note_gap = 1.5;     // between footnotes
constexpr double number_width = 14;  // of a footnote's number
constexpr double narrowest = 520;    // a frame may be wider than a small picture

/// One block of the legend.
struct Block {
    std::map<int, double> heights;  ///< by row
    double text_width = 0;
    double heading_width = 0;

    double width() const { return std::max(heading_width, sample_width + sample_gap + text_width); }
    double height() const {
        double sum = 0;
        for (const auto& [row, height] : heights) sum += height + row_gap;
        return sum;
    }
    /// From the block's top to the middle of `row`.
    double middle(int row) const {
        double sum = 0;
        for (const auto& [other, height] : heights) {
            if (other == row) return sum + height / 2;
            sum += height + row_gap;
        }
        return sum;
    }
};

std::map<int, Block> blocks_of(const std::vector<Part>& parts) {
    std::map<int, Block> blocks;
    for (const Part& part : parts) {
        if (part.block == 0) continue;
        Block& block = blocks[part.block];
        double& height = block.heights[part.row];
        height = std::max(height, part.height);
        if (part.kind == "text") block.text_width = std::max(block.text_width, part.width);
        if (part.kind == "heading") block.heading_width = part.width;
    }
    return blocks;
}

/// The corner of each block: left to right, then the next band.
std::map<int, Point> corners_of(const std::map<int, Block>& blocks, double left, double right, double& y) {
    std::map<int, Point> corners;
    double x = left;
    double band = 0;
    for (const auto& [number, block] : blocks) {
        if (x > left && x + block.width() > right) {
            x = left;
            y -= band + gap_above / 2;
            band = 0;
        }
        corners[number] = {x, y};
        x += block.width() + block_gap;
        band = std::max(band, block.height());
    }
    y -= band;
    return corners;
}

Point in_block(const Part& part, const Block& block, Point corner) {
    const double y = corner.y - block.middle(part.row);
    if (part.kind == "heading") return {corner.x + part.width / 2, y};
    if (part.kind == "text") return {corner.x + sample_width + sample_gap + part.width / 2, y};
    if (part.kind == "tail") return {corner.x, y};
    if (part.kind == "tip") return {corner.x + sample_width, y};
    return {corner.x + sample_width / 2, y};
}

}  // namespace

std::vector<Point> FrameGrid::place() const {
    const std::map<int, Block> blocks = blocks_of(parts_);
    const double left = picture_.left;
    double y = picture_.bottom - gap_above;
    double right = std::max(picture_.right, left + narrowest);
    for (const Part& part : parts_)
        if (part.block == 0) right = std::max(right, left + part.width);
    const auto corners = corners_of(blocks, left, right, y);
    if (!blocks.empty()) y -= gap_above;
    std::vector<Point> points(parts_.size());
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const Part& part = parts_[i];
        if (part.block != 0) {
            points[i] = in_block(part, blocks.at(part.block), corners.at(part.block));
            continue;
        }
        if (part.kind == "headline") {
            points[i] = {left + part.width / 2, picture_.top + gap_above / 2 + part.height / 2};
            continue;
        }
        if (part.kind == "number") {  // shares the line of the note that follows
            points[i] = {left + part.width / 2, y - part.height / 2};
            continue;
        }
        if (part.kind == "caption") y -= gap_above / 2;
        const double indent = part.kind == "note" ? number_width : 0;
        points[i] = {left + indent + part.width / 2, y - part.height / 2};
        y -= part.height + note_gap;
    }
    return points;
}

}  // namespace hearsay
