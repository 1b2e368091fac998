#include "query/conflicts/place_spans.hpp"

namespace hearsay {

/// A preorder of the forest, without recursion: a place waits on a stack until all that lies in it has its
/// number.
std::vector<PlaceSpan> place_spans(const Dossier& dossier) {
    std::vector<std::vector<PlaceId>> inside(dossier.places().size());
    std::vector<PlaceId> waiting;
    for (PlaceId id : dossier.places().ids()) {
        PlaceId whole = dossier.places()[id].part_of;
        (whole ? inside[whole.value] : waiting).push_back(id);
    }
    std::vector<PlaceSpan> spans(dossier.places().size());
    std::vector<bool> entered(dossier.places().size());
    std::uint32_t next = 0;
    while (!waiting.empty()) {
        PlaceId id = waiting.back();
        PlaceSpan& span = spans[id.value];
        if (entered[id.value]) {
            span.last = next - 1;
            waiting.pop_back();
            continue;
        }
        entered[id.value] = true;
        span.first = next++;
        waiting.insert(waiting.end(), inside[id.value].begin(), inside[id.value].end());
    }
    return spans;
}

}  // namespace hearsay
