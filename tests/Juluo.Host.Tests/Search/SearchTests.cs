using System.Globalization;
using Xunit.Abstractions;

namespace Juluo.Host.Tests;

/// <summary>Search results for people's words in either language: graded answers in <c>searches.csv</c>, and results that no one may see.</summary>
public sealed class SearchTests(SearchedHouse house, ITestOutputHelper output) : IClassFixture<SearchedHouse>
{
    private const int Shown = 5;
    private const double Floor = 0.9;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Juluo.Host.Tests", "Search");

    /// <summary>Normalised discounted cumulated gain (Järvelin &amp; Kekäläinen 2002) of the first five in the order in which they are shown, with gains of 2^grade − 1.</summary>
    [Fact] // seen to fail with an empty concepts.tsv: 0.82
    public async Task The_first_five_answers_are_those_that_people_mean()
    {
        var lines = (await File.ReadAllLinesAsync(Path.Combine(Folder, "searches.csv"))).Skip(1).Select(l => l.Split(',')).ToList();
        var queries = lines.GroupBy(l => l[0]).ToList();
        queries.Count.ShouldBeGreaterThanOrEqualTo(40);
        var table = new List<string>();
        var all = new List<double>();
        foreach (var query in queries)
        {
            var found = await house.Search(query.Key);
            var grades = query.ToDictionary(l => l[1], l => int.Parse(l[2], CultureInfo.InvariantCulture));
            var hits = found.Items.Concat(found.Instead).Take(Shown).ToList();
            // A result counts once, at any position.
            var gained = hits.Select(h => Take(grades, h)).ToList();
            var ideal = query.Select(l => int.Parse(l[2], CultureInfo.InvariantCulture)).OrderDescending().Take(Shown);
            var ndcg = Gain(gained) / Gain(ideal);
            all.Add(ndcg);
            table.Add(
                $"| {query.Key} | {string.Join(" · ", hits.Select((h, i) => $"{h.Text.Zh}{(gained[i] > 0 ? $" ({gained[i]})" : "")}"))} | {ndcg:0.00} |"
            );
        }

        foreach (var line in table)
            output.WriteLine(line);
        var mean = all.Average();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Count} searches, nDCG@5 {mean:0.000}"));
        await Kept(table, all.Count, mean);
        mean.ShouldBeGreaterThan(Floor, string.Join('\n', table));
    }

    [Fact]
    public async Task Who_shows_something_to_nobody_is_not_found_by_it()
    {
        (await house.Search("剪接")).Items.ShouldContain(h => h.Text.Zh == "江信宏");
        await house.Sql(
            """
            insert into people.field_visibility (community_id, person_id, field, visibility)
            select $1, p.id, f, 'nobody' from people.person p, unnest('{offers,skills,trade}'::text[]) as f
            where p.community_id = $1 and p.name = '江信宏'
            """
        );
        (await house.Search("剪接")).Items.ShouldNotContain(h => h.Text.Zh == "江信宏");
        await house.Sql("delete from people.field_visibility where community_id = $1");
    }

    [Fact]
    public async Task A_member_finds_no_page_that_they_may_not_open()
    {
        foreach (var typed in (string[])["設定", "疏散", "匯入", "門禁", "audit", "invite a@b.c", "投影機壞了"])
        {
            var app = Modules.App;
            var may = app.Allowed([Role.Member]);
            foreach (
                var hit in (await house.Search(typed, roles: [Role.Member])).Items.Where(h =>
                    h.Kind is SearchKinds.Page or SearchKinds.Action
                )
            )
                app.Routes.Any(r =>
                        r.Route is GetAttribute get
                        && IsAt(get.Path, hit.Path)
                        && (get.Requires is "" or "*" or "@" || may.Contains(get.Requires))
                    )
                    .ShouldBeTrue($"{typed}: {hit.Path}");
        }
    }

    [Fact]
    public async Task Words_of_one_language_are_found_by_the_words_of_the_other()
    {
        (await house.Search("evacuation")).Items[0].Text.Zh.ShouldBe("疏散名單");
        (await house.Search("疏散")).Items[0].Text.En.ShouldBe("Evacuation");
    }

    [Theory]
    [InlineData("\\")]
    [InlineData("'; drop table people.person; --")]
    [InlineData("((")]
    [InlineData("a\0b")]
    [InlineData("& | ! :*")]
    [InlineData("木工'家具")]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("{id}")]
    [InlineData("%")]
    [InlineData("會議室 ١٢月٢٥日 ١٤:٠٠")] // seen to fail: read as a day whose figures are no numbers
    public async Task Whatever_is_typed_has_an_answer(string typed)
    {
        var answer = (await house.Ask(typed)).Value;
        answer.Q.ShouldBe(SearchQuery.Typed(typed));
        // If nothing is found, the page offers to ask for it.
        (answer.Items.Count + answer.Instead.Count).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Nothing_found_offers_to_ask_and_to_say_that_one_needs_it_with_the_words_that_were_typed()
    {
        var found = await house.Search("潛水教練");
        found.Items.ShouldBeEmpty();
        found.Instead.ShouldContain(h =>
            h.Path.StartsWith("/channels/", StringComparison.Ordinal)
            && h.Path.Contains(Uri.EscapeDataString("潛水教練"), StringComparison.Ordinal)
        );
        found.Instead.ShouldContain(h =>
            h.Path.StartsWith("/needs?fill=", StringComparison.Ordinal)
            && h.Path.Contains(Uri.EscapeDataString("潛水教練"), StringComparison.Ordinal)
        );
        (await house.Search("設計")).Instead.ShouldBeEmpty("something was found");
    }

    [Fact]
    public async Task Words_that_stand_in_different_things_that_somebody_says_are_shown_and_hide_no_next_step()
    {
        await house.Sql(
            """
            insert into people.profile (community_id, person_id, about)
            select $1, p.id, 'I collect pottery. My uncle is a lighthouse keeper.' from people.person p where p.community_id = $1 and p.name = '吳禾'
            """
        );
        var scattered = await house.Search("pottery lighthouse");
        var weak = scattered.Items.Single(h => h.Text.Zh == "吳禾");
        weak.Line!.Zh.ShouldBe("食農 · I collect pottery. · My uncle is a lighthouse keeper.");
        scattered.Instead.ShouldContain(h => h.Path.StartsWith("/needs?fill=", StringComparison.Ordinal));

        var answer = await house.Search("lighthouse");
        answer.Items.Single(h => h.Text.Zh == "吳禾").Line!.En.ShouldBe("Food and farming · My uncle is a lighthouse keeper.");
        answer.Instead.ShouldBeEmpty();
        await house.Sql("delete from people.profile where community_id = $1");
    }

    [Fact]
    public async Task A_name_forgives_a_letter_or_two_and_the_next_steps_stay()
    {
        foreach (var typed in (string[])["juilen", "lefevbre", "jullien lefevre"])
        {
            var found = await house.Search(typed);
            found.Items.ShouldContain(h => h.Text.Zh == "Julien Lefèvre", typed);
            found.Instead.ShouldNotBeEmpty(typed);
        }
        (await house.Search("jxxxen")).Items.ShouldNotContain(h => h.Text.Zh == "Julien Lefèvre");
    }

    private static int Take(Dictionary<string, int> grades, SearchHit hit)
    {
        var answer = grades.Keys.FirstOrDefault(a => a[0] == '/' ? hit.Path.StartsWith(a, StringComparison.Ordinal) : hit.Text.Zh == a);
        return answer is not null && grades.Remove(answer, out var grade) ? grade : 0;
    }

    private static double Gain(IEnumerable<int> grades) => grades.Select((g, i) => (Math.Pow(2, g) - 1) / Math.Log2(i + 2)).Sum();

    private static bool IsAt(string route, string path)
    {
        var (posting, have) = (route.Split('/'), path.Split('?', '#')[0].Split('/'));
        return posting.Length == have.Length && posting.Zip(have).All(p => p.First.StartsWith('{') || p.First == p.Second);
    }

    /// <summary>The table of the guide equals the search results; JULUO_UPDATE=1 writes it again.</summary>
    private static async Task Kept(List<string> table, int count, double mean)
    {
        var file = Path.Combine(Repository.Root, "docs", "searches.md");
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Searches and their answers

            The results of the search in the small community of `tests/Juluo.Host.Tests/Search/SearchedHouse.cs`: the first five, in order, with their grade
            (1 to 3) in `searches.csv`.
            {count} searches, mean nDCG@5 {mean:0.00}; a test requires more than {Floor:0.00}. Generated by `JULUO_UPDATE=1 bin/juluo test SearchTests`.

            | typed | answers | nDCG@5 |
            |---|---|---|
            {string.Join('\n', table)}

            """
        );
        if (Environment.GetEnvironmentVariable("JULUO_UPDATE") == "1")
            await File.WriteAllTextAsync(file, text);
        (await File.ReadAllTextAsync(file)).ShouldBe(text, "Run JULUO_UPDATE=1 bin/juluo test SearchTests and commit the file.");
    }
}
