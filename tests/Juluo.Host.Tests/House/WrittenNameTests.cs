namespace Juluo.Host.Tests;

/// <summary>
/// Names known to the database, other programs and the catalogues do not change. The list is frozen in docs/written-names.txt: a new name is added to it
/// (run this test with JULUO_UPDATE=1), an old one is removed only together with the data or promise under it.
/// </summary>
[Trait("Category", "Layers")]
public sealed class WrittenNameTests
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "written-names.txt");

    [Fact] // seen to fail with the type's own name in place of the written one, and with a member of an enum renamed
    public void What_is_stored_sent_or_translated_is_called_as_it_was()
    {
        var now = WrittenNames.All().ToList();
        if (Environment.GetEnvironmentVariable("JULUO_UPDATE") is "1")
            System.IO.File.WriteAllLines(File, now);
        var frozen = System.IO.File.ReadAllLines(File);
        frozen
            .Except(now)
            .ShouldBeEmpty(
                "These names are kept in databases, or known to other programs or translators: they stay, whatever the type is called."
            );
        now.Except(frozen)
            .ShouldBeEmpty("These names are new: add them to docs/written-names.txt by running this test with JULUO_UPDATE=1.");
    }

    [Fact] // seen to fail with two errors of one name
    public void No_two_errors_have_one_name() =>
        WrittenNames.Errors.GroupBy(e => e.Urn).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
}
