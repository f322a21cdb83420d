using System.Text;

namespace Juluo.Records.Tests;

/// <summary>Missing facts of a record are named, and affect no other figure.</summary>
public sealed class MissingFactsTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    public void A_charge_without_a_disposition_is_named_as_not_reviewed(string disposition)
    {
        var reviewed = Reviewing.Of(
            Rows.File(
                Rows.Row(("SUBJECT_ID", "1"), ("DISP_DESCR", disposition)),
                Rows.Row(("SUBJECT_ID", "2")),
                Rows.Row(("SUBJECT_ID", "2"), ("CNT_ORDER", "001001002000"), ("DISP_DESCR", disposition), ("CONV_STAT_DESCR", ""))
            )
        );

        reviewed
            .Decisions.Select(d => (d.Subject, d.Section, d.Decision))
            .ShouldBe([("1", "11357(A) HS", "not reviewed"), ("2", "11357(A) HS", "dismiss"), ("2", "11357(A) HS", "not reviewed")]);
        reviewed.Decisions.First().Reason.ShouldStartWith("The disposition is missing");
        reviewed.Summary.WithoutDisposition.ShouldBe(2);
        reviewed.Summary.SubjectsWithoutDisposition.ShouldBe(2);
        reviewed.Summary.Subjects.ShouldBe(1);
        Encoding.UTF8.GetString(reviewed.Summary.ToJson()).ShouldContain("\"prop64ChargesWithoutDispositionCountInCounty\":2");
    }

    public static TheoryData<(string, string)[]> Reviewed =>
        [
            [("DISP_DESCR", "DISMISSED")],
            [("DISP_DESCR", ""), ("STP_ORI_CNTY_NAME", "YOLO")],
            [("DISP_DESCR", ""), ("OFFENSE_DESCR", "459 PC-BURGLARY")],
            [("DISP_DESCR", ""), ("STP_TYPE_DESCR", "ARREST/DETAINED/CITED"), ("CONV_STAT_DESCR", "")],
        ];

    [Theory]
    [MemberData(nameof(Reviewed))]
    public void What_is_no_charge_under_review_in_court_is_not_named((string, string)[] values) =>
        Reviewing.Of(Rows.File(Rows.Row(values))).Summary.WithoutDisposition.ShouldBe(0);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_further_row_of_a_conviction_needs_no_disposition(bool behind)
    {
        string[] rows = [Rows.Row(), Rows.Row(("DISP_DESCR", ""), ("STP_EVENT_DATE", "20120401"))];
        Reviewing.Of(Rows.File(behind ? rows : [.. rows.Reverse()])).Summary.WithoutDisposition.ShouldBe(0);
    }

    [Fact]
    public void Rows_without_a_disposition_of_one_count_are_one_charge() =>
        Reviewing.Of(Rows.File(Rows.Row(("DISP_DESCR", "")), Rows.Row(("DISP_DESCR", "")))).Summary.WithoutDisposition.ShouldBe(1);

    [Theory]
    [InlineData("", "20120304")]
    [InlineData("20120304", "")]
    public void A_conviction_without_a_day_is_not_the_earliest(string first, string second)
    {
        var summary = Reviewing
            .Of(
                Rows.File(Rows.Row(("STP_EVENT_DATE", first)), Rows.Row(("STP_EVENT_DATE", second), ("CNT_ORDER", "001001002000"))),
                Reviewing.Options(Reviewing.Law)
            )
            .Summary;

        summary.Earliest.ShouldBe(new(2012, 3, 4));
        summary.WithoutDay.ShouldBe(1);
    }

    [Fact]
    public void Where_no_conviction_has_a_day_there_is_no_earliest_one()
    {
        var summary = Reviewing.Of(Rows.File(Rows.Row(("STP_EVENT_DATE", "")))).Summary;

        summary.Earliest.ShouldBeNull();
        Encoding.UTF8.GetString(summary.ToJson()).ShouldContain("\"earliestConviction\":null");
        Encoding.UTF8.GetString(summary.ToJson()).ShouldContain("\"prop64ConvictionsWithoutDateCountInCounty\":1");
    }
}
