namespace Juluo.Records.Tests;

/// <summary>Invented rows, and the output of gogen 0.2.13 for them (Oracles/make.sh makes both again): the tables that counties know, to the byte.</summary>
public sealed class OracleTests
{
    [Theory]
    [InlineData(ReviewTable.All, "All_Results.csv")]
    [InlineData(ReviewTable.Condensed, "All_Results_Condensed.csv")]
    [InlineData(ReviewTable.Reviewed, "Prop64_Results.csv")]
    public void The_tables_are_those_of_the_counties_program(ReviewTable table, string name)
    {
        var choices = CountyChoices.Read(Read("options.json")).Choices;

        var reviewed = Reviewing.Of(Read("made-up.csv"), Reviewing.Options(choices: choices));

        RandomRecords.Text(reviewed.Tables[(int)table]).ShouldBe(RandomRecords.Text(Read(name)));
        reviewed.Summary.Subjects.ShouldBeGreaterThan(0);
        reviewed.Summary.ByReason.Count.ShouldBeGreaterThan(3);
    }

    private static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Oracles", name));
}
