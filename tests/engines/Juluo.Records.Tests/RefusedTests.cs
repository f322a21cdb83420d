using System.Text;

namespace Juluo.Records.Tests;

/// <summary>An invalid file is refused with the row and what to do, and nothing is written. Each was seen to be accepted when its check was taken out.</summary>
public sealed class RefusedTests
{
    private static string Good => Rows.Row();

    [Fact]
    public void A_file_with_a_header_only_has_no_rows() => Reviewing.Refused(Rows.File()).What.ShouldBe("The file has no rows.");

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n\n")]
    public void An_empty_file_has_no_rows(string file) =>
        Reviewing.Refused(Encoding.ASCII.GetBytes(file)).What.ShouldBe("The file has no rows.");

    [Fact]
    public void A_short_row_is_named()
    {
        var fault = Reviewing.Refused(Rows.File(Good, Good, "a,b,c\n", Good));

        fault.Row.ShouldBe(4);
        fault.What.ShouldBe("There are 3 fields where 95 are expected.");
        fault.Mend.ShouldContain("cut off");
    }

    [Fact]
    public void An_over_long_row_is_named()
    {
        var fault = Reviewing.Refused(Rows.File(Good, Good.TrimEnd() + ",more\n"));

        fault.Row.ShouldBe(3);
        fault.What.ShouldBe("There are 96 fields where 95 are expected.");
        fault.Mend.ShouldContain("within quotes");
    }

    [Theory]
    [InlineData(64)]
    [InlineData(1 << 20)]
    public void The_first_of_several_wrong_rows_is_named_whatever_the_blocks(int blockSize)
    {
        var rows = Enumerable.Repeat(Good, 200).Append("short\n").Concat(Enumerable.Repeat(Good, 300)).Append("x\"y\n");

        Reviewing.Refused(Rows.File(rows), Reviewing.Options(blockSize: blockSize)).Row.ShouldBe(202);
    }

    [Fact]
    public void Empty_lines_are_no_rows() => Reviewing.Of(Rows.File("\n", Good, "\r\n", "\n", Good)).Summary.Rows.ShouldBe(2);

    [Theory]
    [InlineData("a\"b", "A quote stands within")]
    [InlineData("\"a\"b", "Something stands behind the closing quote")]
    [InlineData("\"a\" ", "Something stands behind the closing quote")]
    public void A_quote_in_the_wrong_place_is_named(string field, string what)
    {
        var row = Good.Replace("x,x,x,x,x,x,x,x,", $"x,x,x,x,{field},x,x,x,", StringComparison.Ordinal);
        row.ShouldNotBe(Good);

        var fault = Reviewing.Refused(Rows.File(Good, row, Good));

        fault.Row.ShouldBe(3);
        fault.What.ShouldStartWith(what);
    }

    [Fact]
    public void A_quote_that_is_not_closed_is_named()
    {
        var fault = Reviewing.Refused(Rows.File(Good, "x,\"" + Good[2..] + Good));

        fault.Row.ShouldBe(3);
    }

    [Fact]
    public void A_header_of_other_columns_is_named()
    {
        var fault = Reviewing.Refused(
            Encoding.ASCII.GetBytes(
                Rows.Header.Replace("SUBJECT_ID,REQ_SEG_SEP", "REQ_SEG_SEP,SUBJECT_ID", StringComparison.Ordinal) + Good
            )
        );

        fault
            .ToString()
            .ShouldBe("Row 1: Column 3 is called REQ_SEG_SEP where SUBJECT_ID is expected. Export the ninety-five columns in their order.");
    }

    [Fact]
    public void A_count_without_its_case_is_named()
    {
        Reviewing
            .Refused(Rows.File(Good, Rows.Row(("CNT_ORDER", "12345"))))
            .ToString()
            .ShouldStartWith("Row 3: CNT_ORDER has fewer than six digits");
        Reviewing.Refused(Rows.File(Good, Rows.Row(("CNT_ORDER", "1"), ("OFN", "")))).Row.ShouldBe(3);
    }

    [Theory]
    [InlineData(
        """{"baselineEligibility":{"dismiss":["11361"]},"additionalRelief":{}}""",
        "dismiss in the options is no list of 11357, 11358, 11359, 11360."
    )]
    [InlineData(
        """{"baselineEligibility":{},"additionalRelief":{"subjectAgeThreshold":39}}""",
        "subjectAgeThreshold in the options is not between 40 and 65, nor 0."
    )]
    [InlineData(
        """{"baselineEligibility":{},"additionalRelief":{"yearsCrimeFreeThreshold":16}}""",
        "yearsCrimeFreeThreshold in the options is not between 1 and 15, nor 0."
    )]
    [InlineData(
        """{"baselineEligibility":{},"additionalRelief":{"subjectIsDeceased":"yes"}}""",
        "subjectIsDeceased in the options is neither true nor false."
    )]
    [InlineData("""{"additionalRelief":[""", "The options are not JSON at line 1.")]
    [InlineData("[]", "The options must be an object, and something else is there.")]
    [InlineData("{}", "The options have no baselineEligibility.")]
    [InlineData("""{"baselineEligibility":{}}""", "The options have no additionalRelief.")]
    [InlineData("""{"baselineEligibility":{},"additionalRelief":null}""", "The options have no additionalRelief.")]
    [InlineData(
        """{"baselineEligibility":[],"additionalRelief":{}}""",
        "baselineEligibility must be an object, and something else is there."
    )]
    [InlineData(
        """{"baselineEligibility":{"reduce":"11358"},"additionalRelief":{}}""",
        "reduce in the options is no list of 11357, 11358, 11359, 11360."
    )]
    [InlineData(
        """{"baselineEligibility":{"dismiss":[],"DISMISS":[]},"additionalRelief":{}}""",
        "baselineEligibility has “DISMISS” twice."
    )]
    public void Options_that_mean_nothing_are_refused(string json, string what) =>
        CountyChoices.Read(Encoding.UTF8.GetBytes(json)).Fault!.What.ShouldBe(what);

    [Theory]
    [InlineData(
        """{"baselineEligibility":{},"additionalReleif":{"subjectIsDeceased":true}}""",
        "The options can’t have “additionalReleif”. Did you mean additionalRelief?"
    )]
    [InlineData(
        """{"baselineEligibility":{},"additionalRelief":{"subjectIsDeceesed":true}}""",
        "additionalRelief can’t have “subjectIsDeceesed”. Did you mean subjectIsDeceased?"
    )]
    [InlineData(
        """{"baselineEligibility":{"drop":[]},"additionalRelief":{}}""",
        "baselineEligibility can’t have “drop”. Use dismiss, reduce."
    )]
    public void A_misspelled_option_is_refused_with_the_one_that_was_meant(string json, string says) =>
        CountyChoices.Read(Encoding.UTF8.GetBytes(json)).Fault!.ToString().ShouldBe(says);

    [Fact]
    public void Options_may_be_in_any_case_and_absent() =>
        CountyChoices
            .Read("""{"BASELINEELIGIBILITY":{"Dismiss":["11358"],"reduce":null},"additionalrelief":{}}"""u8.ToArray())
            .Choices!.Dismiss.ShouldHaveSingleItem()
            .ShouldBe("11358");

    [Fact]
    public void Rules_that_ask_for_a_choice_need_one() =>
        Reviewing
            .Refused(Rows.File(Good), Reviewing.Options() with { Choices = null })
            .What.ShouldBe("prop64-county asks what the county has chosen.");
}
