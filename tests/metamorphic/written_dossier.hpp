/// A dossier as people write it, taken apart so that a test can write it in another way.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace hearsay::test {

/// One list of a file, "claims:" with its items as written.
struct WrittenList {
    std::string key;
    std::vector<std::string> items;
};

/// One YAML file: what stands before its lists ("source: S001", "title: ..."), and the lists.
struct WrittenFile {
    std::string name;  ///< from the dossier's folder
    std::string head;
    std::vector<WrittenList> lists;
};

/// The files of a dossier, the one called dossier.yaml first, the others in the order in which they are
/// included.
struct WrittenDossier {
    std::vector<WrittenFile> files;
};

/// Takes files apart; comments are dropped. Understands what the dossiers of the project look like: lists at
/// the top level, items that start with "  - ".
WrittenDossier take_apart(const std::map<std::string, std::string>& files);

/// The dossier as files below `folder`.
std::map<std::string, std::string> put_together(const WrittenDossier& dossier, const std::string& folder);

/// Every list of more than one item in two, in files that follow each other.
WrittenDossier split(const WrittenDossier& dossier);

/// Every list backwards, and the files too.
WrittenDossier reversed(const WrittenDossier& dossier);

/// With `yaml` as one more file at the end.
WrittenDossier with_file(const WrittenDossier& dossier, const std::string& yaml);

/// With the claim of that id written again under another id, right after itself.
WrittenDossier repeated(const WrittenDossier& dossier, const std::string& claim, const std::string& copy);

/// Without the claim of that id; with it again at the end of its list.
WrittenDossier without(const WrittenDossier& dossier, const std::string& claim);
WrittenDossier moved_to_end(const WrittenDossier& dossier, const std::string& claim);

}  // namespace hearsay::test
