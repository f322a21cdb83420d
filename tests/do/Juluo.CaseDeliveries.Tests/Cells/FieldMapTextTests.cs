namespace Juluo.CaseDeliveries.Tests;

public sealed class FieldMapTextTests
{
    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal) { "Name", "Born", "A=B" };
    private static readonly HashSet<string> Columns = new(StringComparer.Ordinal) { "who.name", "born", "family" };

    [Fact]
    public void A_line_says_which_answer_goes_into_which_field()
    {
        var read = FieldMapText.Read(
            "# ours\nName = who.name\n\nBorn = born as roc\nA=B = family is living alone\nName =",
            Fields,
            Columns
        );
        read.Failed.ShouldBeFalse();
        read.Value.ShouldBe([
            new FieldSource("Name", "who.name", null, null),
            new FieldSource("Born", "born", "roc", null),
            new FieldSource("A=B", "family", null, "living alone"),
        ]);
    }

    [Fact]
    public void Each_fault_is_named_by_its_line() =>
        FieldMapText
            .Read("Name\nNome = born\nName = birth\nBorn = born as long", Fields, Columns)
            .Errors.ShouldBe([
                new DeliveryErrors.NotAnAssignment(1),
                new DeliveryErrors.UnknownField(2, "Nome"),
                new DeliveryErrors.UnknownColumn(3, "birth"),
                new DeliveryErrors.NotAnAssignment(4),
            ]);

    [Theory]
    [InlineData(null, "1991-05-02")]
    [InlineData("iso", "1991-05-02")]
    [InlineData("us", "05/02/1991")]
    [InlineData("eu", "02/05/1991")]
    [InlineData("roc", "80年5月2日")]
    public void A_day_is_written_as_its_reader_writes_it(string? style, string written) =>
        new FieldSource("Born", "born", style, null)
            .Of(new Dictionary<string, string>(StringComparer.Ordinal) { ["born"] = "1991-05-02" })
            .ShouldBe(written);

    [Fact]
    public void A_box_is_ticked_for_one_answer_of_several()
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal) { ["family"] = "alone; parents" };
        new FieldSource("F", "family", null, "parents").Of(cells).ShouldBe("true");
        new FieldSource("F", "family", null, "children").Of(cells).ShouldBe("");
    }
}
