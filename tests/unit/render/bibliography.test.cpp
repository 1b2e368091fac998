#include "render/cite/bibliography.hpp"

#include "support/catch.hpp"

using namespace hearsay;

TEST_CASE("names of authors are split only where that is safe", "[render][cite]") {
    AuthorName plain = author_name("Michele Montanari", "it");
    CHECK(plain.family == "Montanari");
    CHECK(plain.given == "Michele");
    CHECK(author_name("De Luca, Anna", "it").family == "De Luca");
    CHECK(author_name("Kim Jeongun", "ko-KR").literal == "Kim Jeongun");
    CHECK(author_name("Anna De Luca", "it").literal == "Anna De Luca");
    CHECK(author_name("AFP & Reuters", "en").literal == "AFP & Reuters");
    CHECK(author_name("Reuters", "en").literal == "Reuters");
}

TEST_CASE("a date is stated as far as the source does", "[render][cite]") {
    CHECK(issue_date("2025-06-19").day == 19);
    CHECK(issue_date("2025-06?").month == 6);
    CHECK(issue_date("2025-06?").circa);
    CHECK(issue_date("2025-21").month == 0);
    CHECK(issue_date("2025-21").year == 2025);
    CHECK(issue_date("[..2025-06-19]").year == 0);
    CHECK(issue_date("2025-05-0X").day == 0);
    CHECK(issue_date("").year == 0);
}

TEST_CASE("the two ends of an interval are two dates", "[render][cite]") {
    CHECK(issue_dates("2025-06-19").size() == 1);
    REQUIRE(issue_dates("2025-03-30/2025-04").size() == 2);
    CHECK(issue_dates("2025-03-30/2025-04")[0].day == 30);
    CHECK(issue_dates("2025-03-30/2025-04")[1].month == 4);
    CHECK(issue_dates("2025-03/..").empty());
    CHECK(issue_dates("2025/2026/2027").empty());
    CHECK(issue_dates("[..2025-06-19]").empty());
    CHECK(issue_dates("").empty());
}

TEST_CASE("bibliographies are found by name and by ending", "[render][cite]") {
    CHECK(find_bibliography_format("csl-json") == find_bibliography_format(".json"));
    CHECK(find_bibliography_format("bibtex") == find_bibliography_format(".bib"));
    CHECK(find_bibliography_format("word") == nullptr);
}
