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
}
