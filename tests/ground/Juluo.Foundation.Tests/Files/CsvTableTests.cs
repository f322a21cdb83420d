namespace Juluo.Foundation.Tests;

public sealed class CsvTableTests
{
    private static readonly CsvColumns People = new(
        "people",
        ["name"],
        ("name", "姓名|full name"),
        ("email", "信箱|e-mail address"),
        ("city", "")
    );

    [Theory]
    [InlineData("name,email\nAnn,a@x.example\n")]
    [InlineData("\uFEFFname;email\r\nAnn;a@x.example\r\n")]
    [InlineData("sep=;\r\nname;email\r\nAnn;a@x.example\r\n")]
    [InlineData("姓名\t信箱\nAnn\ta@x.example\n")]
    [InlineData("\n\"Full Name\",\"E-mail; Address, work\",E_MAIL  ADDRESS\nAnn,,a@x.example\n")]
    [InlineData("Full name,name,email\nAnn of Tainan,Ann,a@x.example\n")]
    [InlineData("EMAIL,ＮＡＭＥ\na@x.example,Ann\n,\n")]
    public void Columns_are_known_by_their_headings_in_any_order(string text)
    {
        var row = CsvTable.Read(text, People, 9).Value.Rows.Single();
        (row["name"], row["email"], row["city"]).ShouldBe(("Ann", "a@x.example", null));
    }

    [Fact] // seen to fail with columns taken by position where the first line is not known: no error
    public void A_first_line_that_nobody_knows_is_refused_with_the_columns_that_are_known()
    {
        var none = CsvTable
            .Read("Vollname,Anschrift\nMing,ming@x.example\n", People, 9)
            .Errors.Single()
            .ShouldBeOfType<CsvErrors.NoHeading>();
        none.Columns.ShouldBe("name (姓名), email (信箱), city");
        CsvTable.Read("email\nming@x.example\n", People, 9).Errors.Single().ShouldBe(new CsvErrors.NoColumn("name (姓名)"));
        CsvTable.Read("name\nA\nB\n", People, 1).Errors.Single().ShouldBeOfType<CsvErrors.TooManyRows>();
        CsvTable.Read("", People, 1).Errors.Single().ShouldBeOfType<CsvErrors.NoFile>();
        CsvTable.Read($"name\n{new string('a', 30_000)}\n", People, 1).Errors.Single().ShouldBeOfType<CsvErrors.Unreadable>();
    }

    [Fact] // seen to fail without AddressColumn: no error, and no address
    public void What_is_passed_over_is_said_and_addresses_never_are()
    {
        CsvTable.Read("name,Phone,email,name\nAnn,0912,a@x.example,Anne\n", People, 9).Value.PassedOver.ShouldBe(["Phone", "name"]);
        CsvTable.Read("name,Contact\nAnn,\nBen,b@x.example\n", People, 9).Errors.Single().ShouldBe(new CsvErrors.AddressColumn("Contact"));
    }

    [Theory] // before: what was too much was dropped, and the cells before it were in the wrong columns
    [InlineData("name,email,city\nAnn,,Tainan, Taiwan\n", "Taiwan", ",")]
    [InlineData("name;email;city\nAnn;;Tainan;Taiwan\n", "Taiwan", ";")]
    public void A_cell_beyond_the_headings_is_refused_with_its_line(string text, string extra, string sign) =>
        CsvTable.Read(text, People, 9).Errors.Single().ShouldBe(new CsvErrors.ExtraCell(2, extra, sign));

    [Fact] // before: passed over without a word
    public void A_column_without_a_heading_is_passed_over_by_its_letter()
    {
        CsvTable.Read("name,,city,\nAnn,0912,Tainan,\n", People, 9).Value.PassedOver.ShouldBe(["B"]);
        CsvTable.Read("name,city,,,\nAnn,Tainan,,\n", People, 9).Value.PassedOver.ShouldBeEmpty();
    }

    [Fact]
    public void A_list_without_a_heading_is_read_by_the_columns_it_is_said_to_have()
    {
        var rows = CsvTable.Read("a@x.example;Ann\nb@x.example\n", People, 9, ["email", "name"]).Value.Rows;
        rows.Select(r => (r.Number, r["email"], r["name"])).ShouldBe([(1, "a@x.example", "Ann"), (2, "b@x.example", null)]);
    }

    [Fact]
    public void Rows_have_the_numbers_that_a_spreadsheet_shows()
    {
        CsvTable.Read("sep=,\r\nname\r\nAnn\r\n\r\nBen\r\n", People, 9).Value.Rows.Select(r => r.Number).ShouldBe([3, 5]);
        CsvTable.Read("name,city\nAnn,Tainan\n", People, 9).Value.Rows.Single().Number.ShouldBe(2);
    }
}
