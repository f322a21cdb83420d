namespace Juluo.Rules.Tests;

/// <summary>Sections of law as a clerk types them, compared with an entry of a list.</summary>
public sealed class CodeListTests
{
    [Theory]
    [InlineData("37 PC", "37 PC", true)]
    [InlineData("37 PC", "37(a) PC", true)]
    [InlineData("37 PC", "37(A)(2) PC-TREASON", true)]
    [InlineData("37 PC", "37pc", true)]
    [InlineData("37 PC", "537 PC", false)]
    [InlineData("37 PC", "370 PC", false)]
    [InlineData("37 PC", "37.5 PC", false)]
    [InlineData("37 PC", "37 HS", false)]
    [InlineData("37 PC", "PC 37", false)]
    [InlineData("37", "37 HS", true)]
    [InlineData("37", "37", true)]
    [InlineData("37.5 PC", "37.5 PC", true)]
    [InlineData("37.5 PC", "37 PC", false)]
    [InlineData("187 PC", "664/187 PC", true)]
    [InlineData("187 PC", "664187 PC", true)]
    [InlineData("187 PC", "664.187 PC", true)]
    [InlineData("261(a)(2) PC", "261(a)(2) PC", true)]
    [InlineData("261(a)(2) PC", "261(a)(2)(b) PC", true)]
    [InlineData("261(a)(2) PC", "261(a) PC", false)]
    [InlineData("261(a)(2) PC", "261(a)(3) PC", false)]
    [InlineData("286(c)(1,2,3) PC", "286(c)(3) PC", true)]
    [InlineData("286(c)(1,2,3) PC", "286(c)(4) PC", false)]
    [InlineData("190(…) PC", "190(x) PC", true)]
    [InlineData("190(...) PC", "190(x) PC", true)]
    [InlineData("190(…) PC", "190 PC", false)]
    [InlineData("190.## PC", "190.25 PC", true)]
    [InlineData("190.## PC", "190.2 PC", false)]
    [InlineData("190.* PC", "190.2 PC", true)]
    [InlineData("190.* PC", "190 PC", false)]
    [InlineData("11357*", "11357A HS", true)]
    [InlineData("11357*", "11357B2 HS", true)]
    [InlineData("11357*", "11357 HS", true)]
    [InlineData("11357*", "11358 HS", false)]
    [InlineData("11357A", "11357A HS", true)]
    [InlineData("11357A", "11357B HS", false)]
    [InlineData("= 187 PC", "187 PC", true)]
    [InlineData("= 187 PC", "187(a) PC", false)]
    [InlineData("246 + 186.22(b)(4) PC", "246/186.22(b)(4) PC", true)]
    [InlineData("246 + 186.22(b)(4) PC", "186.22(b)(4)/246 PC", true)]
    [InlineData("246 + 186.22(b)(4) PC", "246 PC", false)]
    // Joined sections have the code of the last one; a two-letter word is a code, and any other word ends the joining.
    [InlineData("37 PC", "37 and 38 PC", true)]
    [InlineData("37 PC", "37 or 38 PC", true)]
    [InlineData("37 PC", "37 and 38 HS", false)]
    [InlineData("37 PC", "37 XX 38 PC", false)]
    [InlineData("37 PC", "37 felony 38 PC", false)]
    // The beginning and end of a number.
    [InlineData("37", "count (37)", true)]
    [InlineData("37", "37.", true)]
    [InlineData("37 PC", "37A PC", false)]
    [InlineData("37.5 PC", "37.6 PC", false)]
    [InlineData("57 HS", "11357 HS", false)]
    [InlineData("2 HS", "11357B2 HS", false)]
    [InlineData("288A PC", "288apc", true)]
    [InlineData("288A PC", "288bpc", false)]
    // An attempt has at least two digits behind its sign, and three behind its point.
    [InlineData("1 PC", "6641 PC", false)]
    [InlineData("18 PC", "66418 PC", true)]
    [InlineData("25 PC", "664.25 PC", false)]
    [InlineData("664.25 PC", "664.25 PC", true)]
    [InlineData("190.123 PC", "190.123 PC", true)]
    [InlineData("187", "664.187.", true)]
    [InlineData("187.5 PC", "664.187.5 PC", true)]
    [InlineData("187 PC", "664.187.5 PC", false)]
    [InlineData("187(a) PC", "664.187(a) PC", true)]
    [InlineData("= 187 PC", "187/38 PC", false)]
    [InlineData("= 187 PC", "38/187 PC", true)]
    [InlineData("246 + 186.22(b)(4) PC", "246/186.22(b)(4)/3 PC", true)]
    public void A_section_is_itself_and_no_other(string entry, string typed, bool has)
    {
        var list = new CodeList([entry]);
        list.Unreadable.ShouldBeEmpty();
        list.Has(typed).ShouldBe(has);
        (list.Find(typed) >= 0).ShouldBe(has);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PC")]
    [InlineData("37 (")]
    [InlineData("37() PC")]
    [InlineData("246 + PC PC")]
    [InlineData("37 P1")]
    [InlineData("37 PENAL")]
    public void An_entry_that_cannot_be_read_is_named_and_matches_nothing(string entry)
    {
        var list = new CodeList([entry, "37 PC"]);
        list.Unreadable.ShouldBe([entry]);
        list.Has("37 PC").ShouldBeTrue();
        new CodeList([entry]).Has("37 PC").ShouldBeFalse();
    }

    [Fact]
    public void The_place_is_that_of_the_first_section_on_the_list()
    {
        new CodeList(["11357", "459 PC"]).Find("11357 HS").ShouldBe(0);
        new CodeList(["459 PC"]).Find("11357 HS; 459 PC").ShouldBe(10);
        new CodeList(["459 PC"]).Find("").ShouldBe(-1);
        new CodeList(["187 PC"]).Find("of 664187 PC").ShouldBe(6);
        new CodeList(["187 PC"]).Find("of 664.187 PC").ShouldBe(7);
        new CodeList(["37 PC"]).ShouldBe(new CodeList(["37 PC"]));
        new CodeList(["37 PC"]).ShouldNotBe(new CodeList(["37 PC", "38 PC"]));
    }

    [Fact]
    public void Entries_of_one_number_and_entries_of_any_code_stand_beside_each_other()
    {
        new CodeList(["37(a) PC", "37(b) PC"]).Has("37(b) PC").ShouldBeTrue();
        new CodeList(["37 PC", "11"]).Has("37/38 PC").ShouldBeTrue();
        new CodeList(["37 PC"]).GetHashCode().ShouldBe(new CodeList(["37 PC"]).GetHashCode());
    }
}
