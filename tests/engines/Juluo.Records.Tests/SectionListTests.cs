using Juluo.Rules;

namespace Juluo.Records.Tests;

/// <summary>The counties' lists in the grammar of code lists: each section that their program's own tests name is on them or not, as there. Seen to fail with one entry taken out.</summary>
public sealed class SectionListTests
{
    private static readonly string[][] Lines =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sections", "sections.tsv")).Select(l => l.Split('\t')),
    ];

    private static CodeList Codes(string name) => Reviewing.County.Parameters.Single(p => p.Name == name).Values[0].Codes!;

    [Fact]
    public void Superstrikes_are_those_of_the_counties() => Check("superstrikes", "superstrike");

    [Fact]
    public void Offences_of_Penal_Code_290_are_those_of_the_counties() => Check("pc_290", "sex offence");

    /// <summary>Sections that the counties' program took for these, because it searched for numbers within numbers.</summary>
    [Theory]
    [InlineData("superstrikes", "537 PC")]
    [InlineData("superstrikes", "137 PC")]
    [InlineData("superstrikes", "1205 PC")]
    [InlineData("superstrikes", "1269 PC")]
    [InlineData("superstrikes", "1203.209 PC")]
    [InlineData("superstrikes", "1215+186.22(B)(4) PC")]
    [InlineData("pc_290", "1269 PC")]
    [InlineData("pc_290", "12860 PC")]
    [InlineData("pc_290", "2890 PC")]
    [InlineData("pc_290", "311.12 PC")]
    [InlineData("hs_11357", "11357.5 HS")]
    [InlineData("hs_11357", "311357 PC")]
    [InlineData("hs_11357", "113571 HS")]
    public void A_number_within_a_number_is_another_section(string list, string section) => Codes(list).Has(section).ShouldBeFalse();

    [Theory]
    [InlineData("hs_11357", "11357")]
    [InlineData("hs_11357", "11357A HS")]
    [InlineData("hs_11357", "11357B2 HS")]
    [InlineData("hs_11357", "11357(A)PC")]
    [InlineData("hs_11357", "664/11357 HS")]
    [InlineData("hs_11357", "664.11357 HS")]
    [InlineData("hs_11357", "66411357(A) HS")]
    [InlineData("superstrikes", "664/187 PC")]
    [InlineData("superstrikes", "664187 PC")]
    [InlineData("superstrikes", "664.187 PC")]
    public void Attempts_and_letters_that_run_on_count(string list, string section) => Codes(list).Has(section).ShouldBeTrue();

    private static void Check(string list, string kind)
    {
        var codes = Codes(list);
        codes.Unreadable.ShouldBeEmpty();
        Lines.Where(l => l[1] == kind && !codes.Has(l[0])).Select(l => l[0]).ShouldBeEmpty();
        Lines.Where(l => l[1] == $"no {kind}" && codes.Has(l[0])).Select(l => l[0]).ShouldBeEmpty();
        Lines.Count(l => l[1].EndsWith(kind, StringComparison.Ordinal)).ShouldBeGreaterThan(60);
    }
}
