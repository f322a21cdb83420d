using System.Reflection;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>Every imported table has descriptions of its columns, and a sample in each language.</summary>
[Trait("Category", "Layers")]
public sealed class ImportColumnTests
{
    private static readonly App App = Modules.App;
    private static readonly Catalogue Catalogue = new(App.Modules.Select(m => m.GetType().Assembly));

    private static readonly List<CsvColumns> Tables =
    [
        .. App
            .Assemblies.SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(CsvColumns))
            .Select(f => (CsvColumns)f.GetValue(null)!),
    ];

    public static TheoryData<string> Spoken => [.. Languages.All];

    [Fact]
    public void Every_table_has_a_name_of_its_own()
    {
        Tables.Count.ShouldBeGreaterThanOrEqualTo(12);
        Tables.GroupBy(t => t.Table).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void Every_column_says_what_goes_in_it(string language) =>
        Tables
            .SelectMany(t => t.Names, (t, name) => t.KeyOf(name))
            .Where(key => Catalogue.Find(language, key) is null)
            .ShouldBeEmpty($"add these to {language}.json");

    [Fact]
    public void No_sentence_is_about_a_column_that_is_gone() =>
        Tables
            .SelectMany(t =>
                Catalogue
                    .Keys(Languages.English)
                    .Where(key => key.StartsWith(t.KeyOf(""), StringComparison.Ordinal))
                    .Except([.. t.Names.Append("sample").Select(t.KeyOf)])
            )
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Spoken))]
    public void A_sample_has_every_column_and_fills_the_required_ones(string language)
    {
        var words = new Words(Catalogue, language, DateTimeZone.Utc);
        foreach (var table in Tables)
        {
            var text = SampleTable.Text(table.Table, words, new(2026, 11, 19));
            text.ShouldNotBeNull($"add {table.KeyOf("sample")} to {language}.json");
            text.Split('\n')[0].Split(',').ShouldBe(table.Names, ignoreOrder: true, table.Table);
            var sheet = CsvTable.Read(text, table, most: 3);
            sheet.Errors.ShouldBeEmpty(table.Table);
            sheet.Value.PassedOver.ShouldBeEmpty(table.Table);
            sheet.Value.Rows.Count.ShouldBeGreaterThan(1, table.Table);
            table.Must.Where(name => sheet.Value.Rows.All(r => r[name] is null)).ShouldBeEmpty(table.Table);
        }
    }
}
