using System.Text;

namespace Juluo.Records.Tests;

/// <summary>The two corrections compared with the program that counties used. Seen to fail with a search for numbers anywhere, and with the clock.</summary>
public sealed class CorrectionTests
{
    [Theory]
    [InlineData("11357.5 HS-SYNTHETIC CANNABINOID")]
    [InlineData("311357 PC-SOMETHING")]
    [InlineData("113571-SOMETHING")]
    public void Another_section_is_not_reviewed(string offense)
    {
        var reviewed = Reviewing.Of(Rows.File(Rows.Row(("OFFENSE_DESCR", offense))));

        reviewed.Summary.Subjects.ShouldBe(0);
        reviewed.Decisions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("537 PC-DEFRAUD INNKEEPER", "-")]
    [InlineData("37 PC-TREASON", "37 PC")]
    [InlineData("664/187 PC-ATTEMPTED MURDER", "664/187 PC")]
    public void A_superstrike_is_a_whole_section(string other, string superstrikes)
    {
        var reviewed = Reviewing.Of(Rows.File(Rows.Row(), Rows.Row(("OFFENSE_DESCR", other), ("CNT_ORDER", "001001002000"))));

        Encoding
            .ASCII.GetString(reviewed.Tables[(int)ReviewTable.Reviewed])
            .Split('\n')[1]
            .ShouldContain($",N,{superstrikes},-,-,03/04/2012,");
    }

    [Theory]
    [InlineData("290 PC-REGISTRATION", "Yes")]
    [InlineData("290(A) PC-REGISTRATION", "Yes")]
    [InlineData("2900 PC-SOMETHING", "-")]
    public void A_registration_is_a_whole_section(string offense, string registered)
    {
        var reviewed = Reviewing.Of(
            Rows.File(Rows.Row(), Rows.Row(("STP_TYPE_DESCR", "REGISTRATION"), ("OFFENSE_DESCR", offense), ("DISP_DESCR", "")))
        );

        Encoding.ASCII.GetString(reviewed.Tables[(int)ReviewTable.Reviewed]).Split('\n')[1].ShouldContain($",-,-,{registered},03/04/2012,");
    }

    [Theory]
    [InlineData("2017-03-04", 1)]
    [InlineData("2019-03-03", 1)]
    [InlineData("2019-03-04", 0)] // seven years to the day: no longer in the last seven
    public void The_last_seven_years_end_on_the_day_of_the_review(string at, int subjects) =>
        Reviewing.Of(Rows.File(Rows.Row()), Reviewing.Options(at: at)).Summary.Current.NoConvictionLast7Years.ShouldBe(subjects);

    [Fact]
    public void Without_a_conviction_there_is_no_earliest_one()
    {
        var summary = Reviewing.Of(Rows.File(Rows.Row(("STP_ORI_CNTY_NAME", "YOLO")))).Summary;

        summary.Earliest.ShouldBeNull();
        Encoding.UTF8.GetString(summary.ToJson()).ShouldContain("\"earliestConviction\":null");
    }

    [Fact]
    public void The_summary_is_the_same_whenever_it_is_made() =>
        Reviewing.Of(Rows.File(Rows.Row())).Summary.ToJson().ShouldBe(Reviewing.Of(Rows.File(Rows.Row())).Summary.ToJson());
}
