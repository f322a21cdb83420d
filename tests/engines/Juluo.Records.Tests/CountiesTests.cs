namespace Juluo.Records.Tests;

public sealed class CountiesTests
{
    [Fact]
    public void The_counties_of_convictions_are_found_and_those_of_arrests_are_not()
    {
        var file = Rows.File(
            Rows.Row(),
            Rows.Row(("STP_ORI_CNTY_NAME", "YOLO"), ("DISP_DESCR", "DISMISSED")),
            Rows.Row(("STP_ORI_CNTY_NAME", "ALAMEDA")),
            Rows.Row()
        );
        RecordCounties.Of(new MemoryStream(file)).ShouldBe(["ALAMEDA", "SACRAMENTO"]);
    }

    [Fact]
    public void A_file_without_convictions_has_none() => RecordCounties.Of(new MemoryStream(Rows.File())).ShouldBeEmpty();

    [Theory]
    [InlineData("SACRAMENTO", "SACRAMENTO")]
    [InlineData("sacramento", "SACRAMENTO")]
    [InlineData("Yolo", "YOLO")]
    [InlineData("Sacrament", null)]
    public void A_county_is_found_whatever_its_case_and_said_as_the_file_says_it(string typed, string? found)
    {
        var file = Rows.File(Rows.Row(), Rows.Row(("STP_ORI_CNTY_NAME", "YOLO"), ("DISP_DESCR", "DISMISSED")));
        RecordCounties.Find(new MemoryStream(file), typed).ShouldBe(found);
    }

    [Fact]
    public void A_review_counts_the_same_whatever_the_case_of_the_county()
    {
        var file = Rows.File(Rows.Row(), Rows.Row(("STP_ORI_CNTY_NAME", "ALAMEDA")));
        var usual = Reviewing.Of(file).Summary;
        usual.Subjects.ShouldBe(1);
        Reviewing.Of(file, Reviewing.Options() with { County = "Sacramento" }).Summary.Subjects.ShouldBe(1);
    }
}
