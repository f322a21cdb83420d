using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms;
using UglyToad.PdfPig.AcroForms.Fields;

namespace Juluo.Documents.Tests;

/// <summary>A filled-in form remains a form. PdfPig, which is independent of us, reads its values.</summary>
public sealed class FillingTests
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["Name"] = "王小明 Wang",
        ["address.street"] = "海安路二段 1 號\nTainan",
        ["Born"] = "19910502",
        ["Married"] = "true",
        ["Sex"] = "M",
        ["County"] = "Marin",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_authoritys_form_is_listed_and_filled_in_and_can_be_filled_in_again(bool compressed)
    {
        var bytes = compressed ? MadeForm.Usual().Compressed() : MadeForm.Usual().Bytes();
        var form = PdfForm.Read(bytes, out var fault);
        fault.ShouldBeNull();
        form!.Pages.ShouldBe(1);
        form.Fields.Select(f => (f.Name, f.Kind))
            .ShouldBe([
                ("Name", PdfFieldKind.Text),
                ("address.street", PdfFieldKind.Text),
                ("Born", PdfFieldKind.Text),
                ("Married", PdfFieldKind.Check),
                ("Sex", PdfFieldKind.Radio),
                ("County", PdfFieldKind.Choice),
            ]);
        form.Fields[0].Tip.ShouldBe("Full name");
        form.Fields[2].Longest.ShouldBe(8);
        form.Fields[4].States.ShouldBe(["F", "M"]);

        var filled = form.Fill(Values);
        Read(filled)["Name"].ShouldBe("王小明 Wang");
        Read(filled)["street"].ShouldBe("海安路二段 1 號\nTainan");
        Read(filled)["Born"].ShouldBe("19910502");
        Read(filled)["Married"].ShouldBe("True");
        PdfForm
            .Read(filled, out _)!
            .Fields.Select(f => f.Value)
            .ShouldBe(["王小明 Wang", "海安路二段 1 號\nTainan", "19910502", "On", "M", "Marin"]);

        var again = PdfForm
            .Read(filled, out _)!
            .Fill(new Dictionary<string, string>(StringComparer.Ordinal) { ["Name"] = "Li", ["Married"] = "" });
        Read(again)["Name"].ShouldBe("Li");
        Read(again)["Married"].ShouldBe("False");
        Read(again)["Born"].ShouldBe("19910502");
    }

    [Fact]
    public void The_same_values_give_the_same_bytes()
    {
        var form = PdfForm.Read(MadeForm.Usual().Bytes(), out _)!;
        form.Fill(Values).ShouldBe(form.Fill(Values));
    }

    [Fact]
    public void Text_longer_than_its_field_takes_is_cut_and_not_in_the_middle_of_a_letter()
    {
        var form = PdfForm.Read(MadeForm.Usual().Bytes(), out _)!;
        Read(form.Fill(new Dictionary<string, string>(StringComparer.Ordinal) { ["Born"] = "1234567𠮷9" }))["Born"].ShouldBe("1234567");
    }

    [Fact]
    public void Chinese_is_drawn_by_a_font_of_its_collection_and_western_text_by_Helvetica()
    {
        var form = PdfForm.Read(MadeForm.Usual().Bytes(), out _)!;
        var filled = Encoding.Latin1.GetString(form.Fill(Values));
        filled.ShouldContain("/UniCNS-UTF16-H");
        filled.ShouldContain($"/JlHant 12 Tf 2 6.64 Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("王小明 Wang"))}> Tj");
        filled.ShouldNotContain("/NeedAppearances true");
    }

    [Fact]
    public void Our_own_form_has_a_field_for_each_question_over_as_many_pages_as_it_takes()
    {
        byte[] Make()
        {
            var sheet = new PdfSheet("服務申請 Application", "7KD-M2Q", "zh-Hant");
            for (var i = 0; i < 40; i++)
                sheet.Field($"q{i}", $"問題 {i} Question {i}", i % 2 == 0 ? $"答案 {i}" : $"Answer {i}");
            return sheet.Box("agreed", "我同意 I agree", true).Line("簽名 Signature").Write();
        }

        var made = Make();
        made.ShouldBe(Make());
        using var pdf = PdfDocument.Open(made);
        pdf.NumberOfPages.ShouldBeGreaterThan(2);
        var read = Read(made);
        read.Count.ShouldBe(41);
        read["q0"].ShouldBe("答案 0");
        read["q39"].ShouldBe("Answer 39");
        read["agreed"].ShouldBe("True");
        PdfForm.Read(made, out var fault).ShouldNotBeNull(fault?.ToString());
    }

    [Fact]
    public void A_sheet_of_text_says_what_it_was_given()
    {
        var made = new PdfSheet("Petition", "Jane Doe", "en")
            .Heading("1. 11357 HS")
            .Paragraph("It is asked that this conviction be dismissed.")
            .Write();
        using var pdf = PdfDocument.Open(made);
        pdf.GetPage(1).Text.ShouldContain("It is asked that this conviction be dismissed.");
        pdf.TryGetForm(out _).ShouldBeFalse();
    }

    private static Dictionary<string, string?> Read(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        pdf.TryGetForm(out AcroForm form).ShouldBeTrue();
        return form.GetFields()
            .Where(f => f is AcroTextField or AcroCheckboxField)
            .ToDictionary(
                f => f.Information.PartialName!,
                f => f is AcroCheckboxField box ? box.IsChecked.ToString() : (f as AcroTextField)!.Value?.ReplaceLineEndings("\n"),
                StringComparer.Ordinal
            );
    }
}
